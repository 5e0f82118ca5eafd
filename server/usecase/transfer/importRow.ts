import { and, asc, desc, eq, lt, or, sql } from '../../store/drizzle.ts'
import type { ImportState } from '../../../shared/console/transfer.ts'
import type { Queryable, Transaction } from '../../floor.ts'
import { importKey, importPart, importPiece, memberImport } from '../../store/schema/transfer.ts'

export type ImportRow = typeof memberImport.$inferSelect
/** Why a file as a whole is not imported; each has its sentence in shared/text/console/transfer.ts. */
export type ImportReason =
  | 'spreadsheet'
  | 'binary'
  | 'empty'
  | 'no_titles'
  | 'no_lines'
  | 'columns'
  | 'too_many_rows'
  | 'quote_unclosed'
  | 'cell_too_long'
  | 'row_too_wide'
  | 'internal'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export async function insertImport(db: Queryable, row: typeof memberImport.$inferInsert): Promise<void> {
  await db.insert(memberImport).values(row)
}

/** Nothing for what cannot be one. */
export async function getImport(db: Queryable, id: string): Promise<ImportRow | undefined> {
  if (!uuid.test(id)) return undefined
  const [row] = await db.select().from(memberImport).where(eq(memberImport.id, id))
  return row
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockImport(tx: Transaction, id: string): Promise<ImportRow | undefined> {
  if (!uuid.test(id)) return undefined
  const [row] = await tx.select().from(memberImport).where(eq(memberImport.id, id)).for('update')
  return row
}

export async function updateImport(
  db: Queryable,
  id: string,
  changes: Partial<typeof memberImport.$inferInsert>,
): Promise<void> {
  await db.update(memberImport).set(changes).where(eq(memberImport.id, id))
}

/** The newest first, from behind a place. */
export async function listImportRows(
  db: Queryable,
  { after, rowsMax }: { after: { at: Date; id: string } | undefined; rowsMax: number },
): Promise<ImportRow[]> {
  return db
    .select()
    .from(memberImport)
    .where(
      after &&
        or(
          lt(memberImport.createdAt, after.at),
          and(eq(memberImport.createdAt, after.at), lt(memberImport.id, after.id)),
        ),
    )
    .orderBy(desc(memberImport.createdAt), desc(memberImport.id))
    .limit(rowsMax)
}

/** A part as it came; the same one again takes its place. */
export async function putPart(db: Queryable, part: typeof importPart.$inferInsert): Promise<void> {
  const { content, bytes, signs } = part
  await db
    .insert(importPart)
    .values(part)
    .onConflictDoUpdate({ target: [importPart.importId, importPart.no], set: { content, bytes, signs } })
}

export async function getPart(db: Queryable, importId: string, no: number): Promise<Buffer | undefined> {
  const [row] = await db
    .select({ content: importPart.content })
    .from(importPart)
    .where(and(eq(importPart.importId, importId), eq(importPart.no, no)))
  return row?.content
}

/** What is known of the parts without opening them. */
export async function listParts(db: Queryable, importId: string) {
  const { no, bytes, signs } = importPart
  return db
    .select({ no, bytes, signs })
    .from(importPart)
    .where(eq(importPart.importId, importId))
    .orderBy(asc(no))
}

export async function receivedBytes(db: Queryable, importId: string): Promise<number> {
  const [row] = await db
    .select({ bytes: sql<number>`coalesce(sum(${importPart.bytes}), 0)::bigint` })
    .from(importPart)
    .where(eq(importPart.importId, importId))
  return row?.bytes ?? 0
}

export async function insertPiece(tx: Transaction, piece: typeof importPiece.$inferInsert): Promise<void> {
  await tx.insert(importPiece).values(piece)
}

export type PieceRow = Pick<typeof importPiece.$inferSelect, 'no' | 'content' | 'lines' | 'faults'>

export async function getPiece(db: Queryable, importId: string, no: number): Promise<PieceRow | undefined> {
  const { content, lines, faults } = importPiece
  const [row] = await db
    .select({ no: importPiece.no, content, lines, faults })
    .from(importPiece)
    .where(and(eq(importPiece.importId, importId), eq(importPiece.no, no)))
  return row
}

/** The next pieces in which something is wrong, from a number on. */
export async function listWrongPieces(
  db: Queryable,
  importId: string,
  { from, rowsMax }: { from: number; rowsMax: number },
): Promise<PieceRow[]> {
  const { no, content, lines, faults } = importPiece
  return db
    .select({ no, content, lines, faults })
    .from(importPiece)
    .where(and(eq(importPiece.importId, importId), sql`${no} >= ${from}`, sql`${faults} is not null`))
    .orderBy(asc(no))
    .limit(rowsMax)
}

export async function setFaults(
  tx: Transaction,
  importId: string,
  no: number,
  faults: PieceRow['faults'],
): Promise<void> {
  await tx
    .update(importPiece)
    .set({ faults })
    .where(and(eq(importPiece.importId, importId), eq(importPiece.no, no)))
}

/** What was found out of the file goes, to be found out anew; the file itself where it is not needed any more. */
export async function clearImport(
  tx: Queryable,
  importId: string,
  what: { parts?: boolean; pieces?: boolean; keys?: boolean },
): Promise<void> {
  if (what.parts) await tx.delete(importPart).where(eq(importPart.importId, importId))
  if (what.pieces) await tx.delete(importPiece).where(eq(importPiece.importId, importId))
  if (what.keys) await tx.delete(importKey).where(eq(importKey.importId, importId))
}

/** Ends of an import; `cancelled` can be gone on with. */
export const isOver = (state: ImportState): boolean =>
  state === 'done' || state === 'refused' || state === 'failed'
