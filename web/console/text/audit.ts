import type { AuditEntry } from '../../../shared/console/people.ts'
import type { Operation } from '../../../shared/console/role.ts'
import type { Locale } from '../../../shared/portal.ts'

type SignInAction =
  | 'session.sign_in'
  | 'session.refused'
  | 'session.locked'
  | 'session.sign_out'
  | 'invitation.accept'
  | 'invitation.owner'
export type AuditAction = Operation | SignInAction

const zhCN = {
  title: '操作日志',
  lead: '谁在什么时候看了、改了什么。记录只能增加，不能修改或删除。',
  check: '检查完整性',
  intact: (n: string) => `完整：${n} 条记录前后相连，没有被改动过。`,
  broken: (id: number) =>
    `从第 ${id} 条记录起与前文不相连，可能有人直接改过数据库。请保留现场，并联系管理员核对备份。`,
  person: '成员',
  everyone: '全部成员',
  action: '操作',
  allActions: '全部操作',
  days: '日期',
  from: '开始日期',
  to: '结束日期',
  time: '时间',
  who: '谁',
  what: '操作',
  subject: '对象',
  outcome: '结果',
  outcomes: { done: '成功', refused: '被拒绝', failed: '失败' } satisfies Record<
    AuditEntry['outcome'],
    string
  >,
  address: '网络地址',
  system: '系统',
  detail: '详情',
  entry: (id: number) => `第 ${id} 条记录`,
  empty: '没有符合条件的记录',
  emptyBody: '换一个日期或成员试试。',
  clear: '清除筛选',
  reset: '清除',
  actions: {
    'card.view': '查看会员卡',
    'card.create': '新建会员卡',
    'card.edit': '编辑会员卡',
    'card.stock': '调整库存',
    'card.adopt': '接管会员卡',
    'card.delete': '删除会员卡',
    'whitelist.view': '查看测试白名单',
    'whitelist.edit': '修改测试白名单',
    'channel.view': '查看渠道',
    'channel.edit': '修改渠道',
    'poster.print': '打印海报',
    'funnel.view': '查看数据',
    'people.view': '查看成员',
    'people.edit': '管理成员',
    'audit.view': '查看操作日志',
    'account.own': '修改自己的账号',
    'session.sign_in': '登录',
    'session.refused': '登录被拒绝',
    'session.locked': '账号被锁定',
    'session.sign_out': '退出登录',
    'invitation.accept': '使用一次性链接',
    'invitation.owner': '生成所有者链接',
  } satisfies Record<AuditAction, string>,
}

const en: typeof zhCN = {
  title: 'Audit log',
  lead: 'Who saw and changed what, and when. Entries can be added, never changed or removed.',
  check: 'Check the chain',
  intact: (n) => `Intact: ${n} entries follow from one another, and none was changed.`,
  broken: (id) =>
    `From entry ${id} on the log does not follow from what comes before: somebody may have changed the database. Leave it as it is and compare with a backup.`,
  person: 'Person',
  everyone: 'Everyone',
  action: 'Action',
  allActions: 'All actions',
  days: 'Days',
  from: 'From',
  to: 'To',
  time: 'Time',
  who: 'Who',
  what: 'Action',
  subject: 'Subject',
  outcome: 'Outcome',
  outcomes: { done: 'Done', refused: 'Refused', failed: 'Failed' },
  address: 'Address',
  system: 'System',
  detail: 'Detail',
  entry: (id) => `Entry ${id}`,
  empty: 'No entry fits',
  emptyBody: 'Try other days, or another person.',
  clear: 'Clear the filters',
  reset: 'Clear',
  actions: {
    'card.view': 'Looked at cards',
    'card.create': 'Created a card',
    'card.edit': 'Edited a card',
    'card.stock': 'Changed the stock',
    'card.adopt': 'Adopted cards',
    'card.delete': 'Deleted a card',
    'whitelist.view': 'Looked at the white list',
    'whitelist.edit': 'Changed the white list',
    'channel.view': 'Looked at channels',
    'channel.edit': 'Changed a channel',
    'poster.print': 'Printed posters',
    'funnel.view': 'Looked at the figures',
    'people.view': 'Looked at people',
    'people.edit': 'Managed people',
    'audit.view': 'Looked at the audit log',
    'account.own': 'Changed own account',
    'session.sign_in': 'Signed in',
    'session.refused': 'Sign-in refused',
    'session.locked': 'Account locked',
    'session.sign_out': 'Signed out',
    'invitation.accept': 'Used a one-time link',
    'invitation.owner': "Made an owner's link",
  },
}

/** The audit log. */
export const auditTexts: Record<Locale, typeof zhCN> = { 'zh-CN': zhCN, en }
