import { Gauge, type Registry } from 'prom-client'
import type { WatchedProblems } from '../../usecase/operator/watchProblems.ts'

/** The inbox of problems and the nightly comparison, for an operator's graphs; `set` before each reading. */
export function createProblemMeters(registry: Registry): { set(watched: WatchedProblems): void } {
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers: [registry] })
  const open = new Gauge({
    name: 'problems_open',
    help: "Open problems of the console's inbox, by kind.",
    labelNames: ['kind'],
    registers: [registry],
  })
  const endedAt = gauge(
    'reconciliation_last_end_timestamp_seconds',
    'When the last comparison of all active cards with WeChat ended; 0 before the first.',
  )
  const checked = gauge('reconciliation_last_checked', 'Cards that the last comparison looked at.')
  const differences = gauge('reconciliation_last_differences', 'Differences that the last comparison found.')
  const failed = gauge('reconciliation_last_failed', 'Cards of which the last comparison learned nothing.')
  return {
    set({ open: counts, last }) {
      for (const { kind, count } of counts) open.set({ kind }, count)
      endedAt.set(last ? Math.floor(last.endedAt.getTime() / 1000) : 0)
      checked.set(last?.checked ?? 0)
      differences.set(last?.differences ?? 0)
      failed.set(last?.failed ?? 0)
    },
  }
}
