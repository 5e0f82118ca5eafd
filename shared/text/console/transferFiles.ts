import type { Locale } from '../../portal.ts'

/** What stands in the files that come and go: their names, their titles, and words in their cells. */
export type TransferFileTexts = {
  errorFile: {
    name: (file: string) => string
    titles: [row: string, column: string, message: string, cure: string]
  }
  template: { name: string; titles: string[]; rows: string[][] }
  members: {
    name: (day: string) => string
    titles: Record<
      | 'memberNo'
      | 'points'
      | 'balance'
      | 'level'
      | 'channelName'
      | 'channel'
      | 'joinedAt'
      | 'status'
      | 'cardState'
      | 'more',
      string
    >
    status: Record<'active' | 'left', string>
    cardState: Record<'active' | 'waiting' | 'deleted' | 'invalidated' | 'none', string>
  }
  ledger: {
    name: (day: string) => string
    titles: Record<
      | 'at'
      | 'memberNo'
      | 'account'
      | 'amount'
      | 'total'
      | 'reason'
      | 'note'
      | 'actor'
      | 'store'
      | 'purchase'
      | 'expiresAt'
      | 'posting',
      string
    >
    account: Record<'points' | 'balance', string>
  }
}

const zhCN: TransferFileTexts = {
  errorFile: {
    name: (file) => `${file}-错误清单`,
    titles: ['行号', '出错的列', '问题', '怎么改'],
  },
  template: {
    name: '会员导入模板',
    titles: ['姓名', '手机号', '会员号', '生日', '性别', '积分', '余额（元）', '入会时间', '渠道'],
    rows: [
      ['林小满', '13800138000', '', '1995-06-18', '女', '1200', '88.50', '2023-05-01', ''],
      ['王大力', '13900139000', 'A00128', '08-09', '男', '0', '0', '2024-01-15 12:30', ''],
    ],
  },
  members: {
    name: (day) => `会员-${day}`,
    titles: {
      memberNo: '会员号',
      points: '积分',
      balance: '余额（元）',
      level: '等级',
      channelName: '渠道名称',
      channel: '渠道标识',
      joinedAt: '入会时间',
      status: '状态',
      cardState: '会员卡状态',
      more: '其他资料',
    },
    status: { active: '正常', left: '已退会' },
    cardState: {
      active: '已激活',
      waiting: '待激活',
      deleted: '已删除',
      invalidated: '已失效',
      none: '无卡',
    },
  },
  ledger: {
    name: (day) => `积分余额流水-${day}`,
    titles: {
      at: '时间',
      memberNo: '会员号',
      account: '账户',
      amount: '变动',
      total: '变动后',
      reason: '事由',
      note: '备注',
      actor: '操作人',
      store: '门店',
      purchase: '消费金额（元）',
      expiresAt: '有效期至',
      posting: '流水号',
    },
    account: { points: '积分', balance: '余额（元）' },
  },
}

const en: TransferFileTexts = {
  errorFile: { name: (file) => `${file}-errors`, titles: ['Row', 'Column', 'What is wrong', 'What to do'] },
  template: {
    name: 'member-import-template',
    titles: [
      'Name',
      'Phone',
      'Member number',
      'Birthday',
      'Gender',
      'Points',
      'Balance (yuan)',
      'Joined',
      'Channel',
    ],
    rows: [
      ['Lin Xiaoman', '13800138000', '', '1995-06-18', 'F', '1200', '88.50', '2023-05-01', ''],
      ['Wang Dali', '13900139000', 'A00128', '08-09', 'M', '0', '0', '2024-01-15 12:30', ''],
    ],
  },
  members: {
    name: (day) => `members-${day}`,
    titles: {
      memberNo: 'Member number',
      points: 'Points',
      balance: 'Balance (yuan)',
      level: 'Level',
      channelName: 'Channel name',
      channel: 'Channel id',
      joinedAt: 'Joined',
      status: 'Status',
      cardState: 'Card status',
      more: 'Other answers',
    },
    status: { active: 'Member', left: 'Left' },
    cardState: {
      active: 'Active',
      waiting: 'Waiting',
      deleted: 'Deleted',
      invalidated: 'Invalidated',
      none: 'No card',
    },
  },
  ledger: {
    name: (day) => `ledger-${day}`,
    titles: {
      at: 'Time',
      memberNo: 'Member number',
      account: 'Account',
      amount: 'Change',
      total: 'Total after it',
      reason: 'Reason',
      note: 'Note',
      actor: 'By',
      store: 'Store',
      purchase: 'Paid (yuan)',
      expiresAt: 'Good until',
      posting: 'Posting',
    },
    account: { points: 'Points', balance: 'Balance (yuan)' },
  },
}

const texts: Record<Locale, TransferFileTexts> = { 'zh-CN': zhCN, en }
export const transferFileTexts = (locale: Locale): TransferFileTexts => texts[locale]
