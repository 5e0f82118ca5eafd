import type { Step } from '../../../shared/console/funnel.ts'
import type { Locale } from '../../../shared/portal.ts'

const zhCN = {
  hello: (name: string) => `${name}，你好`,
  lead: '今天要做的事，和最近七天的情况。',
  next: '接下来',
  allDone: '一切就绪',
  allDoneBody: '会员卡正在发放，没有需要处理的事。',
  steps: {
    noCard: {
      title: '新建第一张会员卡',
      body: '公众号里已经有会员卡的话，可以直接接管，已持卡的顾客不受影响。',
      action: '新建会员卡',
    },
    noCardYet: { title: '还没有会员卡', body: '请所有者或店长新建会员卡。', action: '查看会员卡' },
    adopt: '接管已有的卡',
    inReview: (title: string) => ({
      title: `“${title}”正在审核`,
      body: '微信一般在一天内完成审核。通过之前，只有测试白名单里的人可以领取。',
      action: '查看会员卡',
    }),
    refused: (title: string, reason: string) => ({
      title: `“${title}”没有通过审核`,
      body: reason,
      action: '修改会员卡',
    }),
    noStock: (title: string) => ({
      title: `“${title}”没有库存了`,
      body: '库存为零时顾客无法领取。',
      action: '增加库存',
    }),
    finding: '去处理',
    noStore: {
      title: '添加第一家门店',
      body: '每家门店有自己的二维码和海报，数据也分开统计。',
      action: '添加门店',
    },
    poster: {
      title: '打印门店海报',
      body: '顾客扫一扫海报就能入会。可以一次打印所有门店。',
      action: '打印海报',
    },
  },
  figures: '最近七天',
  figuresHint: (from: string, to: string) => `${from} 至 ${to}`,
  toFunnel: '查看漏斗',
  stations: {
    opened: '打开页面',
    received: '领取会员卡',
    submitted: '提交表单',
    active: '成为会员',
  } satisfies Record<Step, string>,
  ofBefore: (part: string) => `上一步的 ${part}`,
  noFigures: '还没有数据',
  noFiguresBody: '顾客打开入会页面后，这里会显示每一步的人数。',
  perDay: (day: string, n: number) => `${day}：${n} 人`,
  cards: '会员卡',
  toCards: '全部会员卡',
  noCards: '还没有会员卡',
  isDefault: '默认',
  stock: '库存',
  members: '会员',
  holders: '持卡人',
  status: { in_review: '审核中', approved: '已通过', refused: '未通过', deleted: '已删除' },
}

const en: typeof zhCN = {
  hello: (name) => `Hello, ${name}`,
  lead: "Today's work, and how the last seven days went.",
  next: 'What to do next',
  allDone: 'All is well',
  allDoneBody: 'Your card is being handed out, and nothing needs a hand.',
  steps: {
    noCard: {
      title: 'Create your first card',
      body: 'If the account has a card already, adopt it: nothing changes for those who hold it.',
      action: 'Create a card',
    },
    noCardYet: {
      title: 'There is no card yet',
      body: 'An owner or a manager creates it.',
      action: 'See the cards',
    },
    adopt: 'Adopt a card',
    inReview: (title) => ({
      title: `“${title}” is in review`,
      body: 'WeChat usually takes less than a day. Until then only the people on the test white list can take it.',
      action: 'See the card',
    }),
    refused: (title, reason) => ({
      title: `WeChat refused “${title}”`,
      body: reason,
      action: 'Edit the card',
    }),
    noStock: (title) => ({
      title: `“${title}” is out of stock`,
      body: 'Nobody can take the card while its stock is zero.',
      action: 'Add stock',
    }),
    finding: 'See to it',
    noStore: {
      title: 'Add your first store',
      body: 'Every store has a QR code, a poster and figures of its own.',
      action: 'Add a store',
    },
    poster: {
      title: "Print your stores' posters",
      body: 'A customer scans the poster and becomes a member. All stores can be printed at once.',
      action: 'Print posters',
    },
  },
  figures: 'The last seven days',
  figuresHint: (from, to) => `${from} to ${to}`,
  toFunnel: 'See the funnel',
  stations: {
    opened: 'Opened',
    received: 'Took the card',
    submitted: 'Sent the form',
    active: 'Became a member',
  },
  ofBefore: (part) => `${part} of the step before`,
  noFigures: 'No figures yet',
  noFiguresBody: 'Once customers open the join page, every step is counted here.',
  perDay: (day, n) => `${day}: ${n}`,
  cards: 'Cards',
  toCards: 'All cards',
  noCards: 'No card yet',
  isDefault: 'Default',
  stock: 'Stock',
  members: 'Members',
  holders: 'Holders',
  status: { in_review: 'In review', approved: 'Approved', refused: 'Refused', deleted: 'Deleted' },
}

/** The overview. */
export const homeTexts: Record<Locale, typeof zhCN> = { 'zh-CN': zhCN, en }
