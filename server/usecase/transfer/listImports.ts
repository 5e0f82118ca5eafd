import type { Paged } from '../../../shared/console/answer.ts'
import type { ImportSummary } from '../../../shared/console/transfer.ts'
import type { House } from '../house.ts'
import { listImportRows, type ImportRow } from './importRow.ts'
import { showImports } from './showImport.ts'

const PAGE_ROWS = 20

/** A page of imports, the newest first; nothing for a cursor that is none. */
export async function listImports(
  house: House,
  cursor: string | undefined,
): Promise<Paged<ImportSummary> | undefined> {
  const after = cursor === undefined ? undefined : readCursor(cursor)
  if (cursor !== undefined && !after) return undefined
  const found = await listImportRows(house.db, { after, rowsMax: PAGE_ROWS + 1 })
  const rows = found.slice(0, PAGE_ROWS)
  const last = rows.at(-1)
  const items = await showImports(house, rows)
  return { items, ...(found.length > PAGE_ROWS && last ? { next: writeCursor(last) } : {}) }
}

const writeCursor = ({ createdAt, id }: ImportRow) => `${createdAt.getTime()}.${id}`

function readCursor(cursor: string): { at: Date; id: string } | undefined {
  const [, ms, id] = /^(\d{1,15})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor) ?? []
  return ms === undefined || id === undefined ? undefined : { at: new Date(Number(ms)), id }
}
