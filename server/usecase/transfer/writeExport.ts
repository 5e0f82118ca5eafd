import type { Role } from '../../../shared/console/role.ts'
import { csvMark, csvRecord } from '../../domain/csv/writeCsv.ts'
import { appendAudit } from '../audit/appendAudit.ts'
import type { House } from '../house.ts'

/** Who exports: what breaks off is recorded too. */
export type Exporting = { id: string; name: string; role: Role; address?: string | undefined }

export type ExportFile = {
  /** Without its type. */
  fileName: string
  total: number
  content: AsyncIterable<string>
}

type Cell = string | number | null
type Batch = { records: Cell[][]; after: number }

/**
 * A file that is written while it is read: titles, then batch after batch, each asked for behind the last row of the one
 * before, so that memory stays as it is however many there are. Whoever stops reading stops the writing; that, and every failure,
 * is written into the audit log, beside how far it came.
 */
export async function* writeExport(
  house: House,
  {
    who,
    kind,
    titles,
    next,
  }: {
    who: Exporting
    kind: string
    titles: string[]
    /** The rows behind a place; no records: that was all. */
    next: (after: number) => Promise<Batch>
  },
): AsyncGenerator<string> {
  let written = 0
  let isWhole = false
  try {
    yield csvMark + csvRecord(titles)
    for (let after = 0; ;) {
      const batch = await next(after)
      if (batch.records.length === 0) break
      written += batch.records.length
      after = batch.after
      yield batch.records.map(csvRecord).join('')
    }
    isWhole = true
  } finally {
    if (!isWhole) await recordBroken(house, who, { kind, written })
  }
}

async function recordBroken(
  house: House,
  who: Exporting,
  detail: { kind: string; written: number },
): Promise<void> {
  house.log.warn(detail, 'an export broke off')
  await appendAudit(house, {
    actorId: who.id,
    actor: who.name,
    role: who.role,
    action: 'member.export',
    outcome: 'failed',
    detail,
    address: who.address,
  })
}
