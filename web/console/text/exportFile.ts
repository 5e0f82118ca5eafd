import type { ExportKind } from '../../../shared/console/transfer.ts'
import type { Locale } from '../../../shared/portal.ts'

const zhCN = {
  button: '导出',
  title: '导出为 CSV',
  what: '导出什么',
  kinds: { members: '会员资料', ledger: '积分和余额流水' } satisfies Record<ExportKind, string>,
  kindHints: {
    members: '每位会员一行：资料、积分、余额、等级、渠道、入会时间。可以再导入到别的系统。',
    ledger: '每笔变动一行：变动前后、事由、操作人、门店。',
  } satisfies Record<ExportKind, string>,
  which: '哪些会员',
  searchNote: '正在搜索的词不影响导出，只按下面的条件。',
  days: '日期',
  from: '开始日期',
  to: '结束日期',
  masked: '审计员导出的资料是隐藏的：看不到完整的姓名和手机号。',
  personal: '文件里有完整的姓名和手机号，请妥善保管。谁在什么时候导出了多少行，会记入操作记录。',
  go: '导出',
  stop: '停止',
  rows: (n: string, total: string) => `已写入 ${n} / ${total} 行`,
  starting: '正在准备…',
  keep: '请不要关闭这个页面。',
  done: (n: string) => `已导出 ${n} 行`,
  doneHint: '文件已交给浏览器保存。',
  save: '再保存一次',
  broken: (n: string, total: string) =>
    `连接中断了，只收到 ${n} / ${total} 行。文件不完整，没有保存。请检查网络，然后重新导出。`,
  brokenStart: '连接中断了，文件没有保存。请检查网络，然后重新导出。',
  stopped: '已停止，没有保存文件。',
  again: '重新导出',
}

const en: typeof zhCN = {
  button: 'Export',
  title: 'Export as CSV',
  what: 'What to export',
  kinds: { members: 'Members', ledger: 'Points and balance' },
  kindHints: {
    members:
      'One line a member: answers, points, balance, level, channel, when she joined. It can be imported elsewhere.',
    ledger: 'One line an entry: amount, total after it, reason, who did it, store.',
  },
  which: 'Which members',
  searchNote: 'What is being searched for does not matter here, only these filters.',
  days: 'Days',
  from: 'From',
  to: 'To',
  masked: 'An auditor’s file is masked: names and phones do not stand in it whole.',
  personal:
    'The file holds names and phones in full: keep it safe. Who exported how many lines, and when, is recorded.',
  go: 'Export',
  stop: 'Stop',
  rows: (n, total) => `${n} of ${total} lines`,
  starting: 'Preparing…',
  keep: 'Keep this page open.',
  done: (n) => `${n} lines were exported`,
  doneHint: 'The browser has been given the file to save.',
  save: 'Save it again',
  broken: (n, total) =>
    `The connection broke after ${n} of ${total} lines. The file is not whole and was not saved. Check the network, then export again.`,
  brokenStart: 'The connection broke, and the file was not saved. Check the network, then export again.',
  stopped: 'Stopped; no file was saved.',
  again: 'Export again',
}

/** Exporting members and their ledger as a file. */
export const exportTexts: Record<Locale, typeof zhCN> = { 'zh-CN': zhCN, en }
