import { chinaDay } from '../../domain/chinaDays.ts'
import type { LineReading } from '../../domain/transfer/readMember.ts'
import type { ImportRow } from './importRow.ts'

/** What the lines of an import are read with: as its row says now, for somebody may have changed it between two pieces. */
export const lineReading = (row: ImportRow, channels: Map<string, string>, now: Date): LineReading => ({
  titles: row.columns.map(({ title }) => title),
  uses: row.columns.map(({ use }) => use),
  channels,
  channel: row.channel ?? undefined,
  now,
  today: chinaDay(now),
})
