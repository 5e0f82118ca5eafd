import type { CallReport } from '../../wechat/client.ts'

export type CallCount = { path: string; outcome: CallReport['outcome']; count: number; ms: number }

/** What was asked of WeChat since the start, by endpoint and outcome: for an operator's graphs. */
export type CallCounts = { count(report: CallReport): void; list(): CallCount[] }

export function createCallCounts(): CallCounts {
  const counts = new Map<string, CallCount>()
  return {
    count({ path, outcome, ms }) {
      const key = `${path} ${outcome}`
      const known = counts.get(key) ?? { path, outcome, count: 0, ms: 0 }
      counts.set(key, { ...known, count: known.count + 1, ms: known.ms + ms })
    },
    list: () => [...counts.values()],
  }
}
