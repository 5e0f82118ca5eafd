import type { Reconciliation, Reconciliations } from '../../../shared/console/reconciliation.ts'
import type { Locale } from '../../../shared/portal.ts'
import { listReconciliations, type NamedReconciliation } from '../../store/statement/listReconciliations.ts'
import { explainWechat } from '../console/explainWechat.ts'
import type { House } from '../house.ts'

const ROWS = 10

/** The last comparisons with WeChat, the newest first; one that is under way with how far it has come. */
export async function viewReconciliations({ db }: House, locale: Locale): Promise<Reconciliations> {
  return { items: (await listReconciliations(db, ROWS)).map((row) => viewOf(row, locale)) }
}

function viewOf(row: NamedReconciliation, locale: Locale): Reconciliation {
  const { id, startedBy, startedByName, startedAt, endedAt, checked, differences, failed } = row
  return {
    id,
    startedBy: startedBy === 'system' ? 'clock' : { name: startedByName ?? '' },
    startedAt: startedAt.toISOString(),
    ...(endedAt ? { endedAt: endedAt.toISOString() } : {}),
    // Cards that became active meanwhile are compared too.
    total: Math.max(row.total, checked),
    checked,
    differences,
    failed,
    ...(row.pause && row.pausedUntil
      ? { pause: { why: row.pause, until: row.pausedUntil.toISOString() } }
      : {}),
    ...(row.stoppedBy === null ? {} : { stopped: stoppedWords(row.stoppedBy, locale) }),
  }
}

const stoppedWords = (errcode: number, locale: Locale) =>
  explainWechat(locale, { kind: 'answer', endpoint: '/card/membercard/userinfo/get', errcode }).message
