import type { GiftRule, OwnReason } from '../../../shared/program.ts'
import type { Role } from '../../../shared/console/role.ts'

type Kind = GiftRule['kind']
type Direction = OwnReason['direction']

/** Presents, reasons, limits and what else is ruled. */
const zhCN = {
  gift: {
    kinds: { birthday: '生日礼', anniversary: '入会周年礼', welcome: '新会员礼' } satisfies Record<
      Kind,
      string
    >,
    whens: {
      birthday: '生日资料来自激活表单。2 月 29 日出生的会员，平年在 2 月 28 日收到。',
      anniversary: '每年入会的那一天，入会当年不送。',
      welcome: '每位会员只送一次；导入的老会员不送。',
    } satisfies Record<Kind, string>,
    add: { birthday: '添加生日礼', anniversary: '添加周年礼', welcome: '添加新会员礼' } satisfies Record<
      Kind,
      string
    >,
    isOn: '启用',
    points: '赠送积分',
    pointsUnit: '分',
    days: { birthday: '提前几天', anniversary: '', welcome: '入会几天后' } satisfies Record<Kind, string>,
    daysUnit: '天',
    daysHint: {
      birthday: '0 表示生日当天。',
      anniversary: '',
      welcome: '0 表示入会当天；9 点以后入会的，次日上午收到。',
    } satisfies Record<Kind, string>,
    levels: '适用等级',
    levelsAll: '全部会员',
    remove: (name: string) => `删除${name}`,
    none: '还没有自动赠送。',
  },
  reason: {
    house: '系统自带',
    zh: '中文名称',
    zhHint: '会出现在微信的积分消息里，最多 14 个汉字。',
    en: '英文名称',
    direction: '用于',
    directions: { give: '给积分', take: '扣积分', both: '都可以' } satisfies Record<Direction, string>,
    add: '添加原因',
    remove: (name: string) => `删除原因“${name}”`,
    nameless: (n: number) => `原因 ${n}`,
    removedNote: '删除后，以前的明细里这个原因会显示为“其他调整”。',
  },
  limits: {
    roles: { owner: '所有者', manager: '店长', cashier: '收银员' } satisfies Record<
      Exclude<Role, 'auditor'>,
      string
    >,
    given: '每天最多给出',
    taken: '每天最多扣除',
    unit: '分',
    placeholder: '不限',
    hint: '按北京时间的一天计算；撤销自己的操作会退回额度。',
  },
  other: {
    belowZero: '允许积分扣成负数',
    belowZeroHint: '例如退货时积分已经用掉。欠的积分由以后获得的积分先补上，会员看到的是 0。',
    undoMinutes: '撤销时限',
    undoMinutesHint: '收银员可以在这段时间内撤销自己的操作，店长不受限制。',
    minutes: '分钟',
    coolingOffDays: '退会冷静期',
    coolingOffDaysHint: '会员申请退会后，这段时间内可以反悔。0 表示立即退会。',
    days: '天',
  },
}

const en: typeof zhCN = {
  gift: {
    kinds: { birthday: 'Birthday', anniversary: 'Anniversary', welcome: 'Welcome' },
    whens: {
      birthday:
        'Birthdays come from the activation form. Who was born on 29 February has it on the 28th in other years.',
      anniversary: 'Each year on the day of joining, but not in the year of joining.',
      welcome: 'Once for each member, and not for members who were imported.',
    },
    add: {
      birthday: 'Add a birthday present',
      anniversary: 'Add an anniversary present',
      welcome: 'Add a welcome present',
    },
    isOn: 'On',
    points: 'Points',
    pointsUnit: 'points',
    days: { birthday: 'Days before', anniversary: '', welcome: 'Days after joining' },
    daysUnit: 'days',
    daysHint: {
      birthday: '0: on the day itself.',
      anniversary: '',
      welcome: '0: the same day; who joins after nine has it on the next morning.',
    },
    levels: 'For levels',
    levelsAll: 'All members',
    remove: (name) => `Remove the present “${name}”`,
    none: 'There are no presents yet.',
  },
  reason: {
    house: 'There already',
    zh: 'Chinese name',
    zhHint: 'Stands in WeChat’s message about points: 14 Chinese characters at most.',
    en: 'English name',
    direction: 'For',
    directions: { give: 'giving', take: 'taking', both: 'both' },
    add: 'Add a reason',
    remove: (name) => `Remove the reason “${name}”`,
    nameless: (n) => `Reason ${n}`,
    removedNote: 'Entries of a reason that is gone are told as “Other change”.',
  },
  limits: {
    roles: { owner: 'Owner', manager: 'Manager', cashier: 'Cashier' },
    given: 'Gives at most',
    taken: 'Takes at most',
    unit: 'points',
    placeholder: 'no limit',
    hint: 'By the day in Beijing. Undoing one’s own posting gives back to the limit.',
  },
  other: {
    belowZero: 'Points may fall below zero',
    belowZeroHint:
      'As where a purchase is returned whose points are spent. What is owed is made good by later points; the member sees 0.',
    undoMinutes: 'Undo within',
    undoMinutesHint: 'A cashier may undo a posting of her own for so long. A manager always may.',
    minutes: 'minutes',
    coolingOffDays: 'Cooling off',
    coolingOffDaysHint: 'Who asks to leave may change her mind for so long. 0: she leaves at once.',
    days: 'days',
  },
}

export const programRuleTexts = { 'zh-CN': zhCN, en }
