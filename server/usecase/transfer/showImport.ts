import type { ImportSummary } from '../../../shared/console/transfer.ts'
import { listStaffNames } from '../../store/statement/listStaffNames.ts'
import type { House } from '../house.ts'
import type { ImportRow } from './importRow.ts'

/** Imports as a list shows them. */
export async function showImports(house: House, rows: ImportRow[]): Promise<ImportSummary[]> {
  const names = await listStaffNames(house.db, [...new Set(rows.map(({ createdBy }) => createdBy))])
  return rows.map((row) => ({
    id: row.id,
    fileName: row.fileName,
    state: row.state,
    bytes: row.bytes,
    lines: row.lines,
    made: row.made,
    wrong: row.wrong,
    by: names.get(row.createdBy) ?? '',
    createdAt: row.createdAt.toISOString(),
    ...(row.endedAt ? { endedAt: row.endedAt.toISOString() } : {}),
  }))
}
