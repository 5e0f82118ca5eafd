import type { Locale } from '../../../shared/portal.ts'

const zhCN = {
  title: '与微信核对',
  lead: '每天凌晨 3:30 自动核对所有会员卡，只读取、不修改，顾客不会察觉。',
  never: '还没有核对过。',
  start: '现在核对',
  goOn: '马上继续',
  startTitle: '现在核对所有会员卡？',
  startEnds: ['会向微信查询全部会员卡，每秒不超过 10 张'],
  startStays: ['只读取，不修改任何东西', '顾客不会收到消息，也不会变慢'],
  begun: '已开始核对',
  running: '正在核对',
  progress: (done: string, total: string) => `${done} / ${total} 张`,
  left: (minutes: number) => (minutes <= 1 ? '约剩 1 分钟' : `约剩 ${minutes} 分钟`),
  lookingAgain: '像是不一致的会员卡会在一分钟后再读一次，仍不一致的才列为问题。',
  last: '上次核对',
  checked: '核对会员卡',
  differences: '发现不一致',
  failed: '没有查到',
  took: '用时',
  by: { clock: '自动', person: (name: string) => (name ? `${name} 发起` : '手动发起') },
  cards: (n: string) => `${n} 张`,
  minutes: (n: number) =>
    n < 1 ? '不到 1 分钟' : n < 60 ? `${n} 分钟` : `${Math.floor(n / 60)} 小时 ${n % 60} 分钟`,
  paused: {
    minute_quota: '微信这一分钟的查询次数用完了',
    daily_quota: '微信今天的查询次数用完了',
    silent: '微信没有应答',
  },
  until: (when: string) => `${when} 自动继续`,
  stopped: '没有核对完',
}

const en: typeof zhCN = {
  title: 'Compared with WeChat',
  lead: 'Every night at 3:30 in China all cards are compared. They are only read: customers notice nothing.',
  never: 'They were never compared yet.',
  start: 'Compare now',
  goOn: 'Go on now',
  startTitle: 'Compare all cards now?',
  startEnds: ['WeChat is asked for every card, ten a second at most'],
  startStays: [
    'It only reads, and changes nothing',
    'Customers get no message, and nothing is slower for them',
  ],
  begun: 'The comparison has begun',
  running: 'Under way',
  progress: (done, total) => `${done} of ${total}`,
  left: (minutes) => (minutes <= 1 ? 'about a minute left' : `about ${minutes} minutes left`),
  lookingAgain:
    'Cards that seem to differ are read again a minute later; those that still do become problems.',
  last: 'Last time',
  checked: 'Cards compared',
  differences: 'Differences',
  failed: 'Not answered',
  took: 'Took',
  by: { clock: 'by itself', person: (name) => (name ? `by ${name}` : 'by hand') },
  cards: (n) => n,
  minutes: (n) =>
    n < 1 ? 'less than a minute' : n < 60 ? `${n} min` : `${Math.floor(n / 60)} h ${n % 60} min`,
  paused: {
    minute_quota: "WeChat's questions for this minute are used up",
    daily_quota: "WeChat's questions for today are used up",
    silent: 'WeChat does not answer',
  },
  until: (when) => `goes on ${when}`,
  stopped: 'Not finished',
}

/** The nightly comparison of all cards with WeChat. */
export const comparisonTexts: Record<Locale, typeof zhCN> = { 'zh-CN': zhCN, en }
