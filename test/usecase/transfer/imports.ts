import { asc, desc, gt, inArray } from 'drizzle-orm'
import { expect } from 'vitest'
import { importLimits, type CheckImport, type ImportView } from '../../../shared/console/transfer.ts'
import { task as importMembers } from '../../../server/job/importMembers.ts'
import { member } from '../../../server/store/schema.ts'
import { memberChange } from '../../../server/store/schema/change.ts'
import { ledgerEntry, pointLot } from '../../../server/store/schema/ledger.ts'
import { openAnswers } from '../../../server/usecase/activation/answers.ts'
import type { House } from '../../../server/usecase/house.ts'
import { beginReading } from '../../../server/usecase/transfer/beginReading.ts'
import { checkImport } from '../../../server/usecase/transfer/checkImport.ts'
import { createImport } from '../../../server/usecase/transfer/createImport.ts'
import { startImport } from '../../../server/usecase/transfer/startImport.ts'
import { storePart } from '../../../server/usecase/transfer/storePart.ts'
import { viewImport } from '../../../server/usecase/transfer/viewImport.ts'

export const living = new AbortController().signal

/** A file is announced and sent; answers its id. */
export async function send(house: House, file: string | Uint8Array, fileName = '会员.csv'): Promise<string> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
  const created = await createImport(house, { fileName, bytes: bytes.length, staffId: 'staff-1' })
  if (created.outcome !== 'created') throw new Error(created.outcome)
  for (let no = 0; no * importLimits.partBytes < bytes.length; no += 1) {
    const part = bytes.subarray(no * importLimits.partBytes, (no + 1) * importLimits.partBytes)
    expect(await storePart(house, { id: created.id, no, bytes: part })).toEqual({ outcome: 'stored' })
  }
  return created.id
}

/** One slice of whatever step it is in, as its task does it. */
export const step = (house: House, importId: string, signal = living) =>
  importMembers(house, { importId }, signal)

export async function view(house: House, id: string): Promise<ImportView> {
  const seen = await viewImport(house, { id, locale: 'zh-CN' })
  if (!seen) throw new Error('no such import')
  return seen
}

/** Slices until no task is at work on it any more. */
export async function settle(house: House, id: string): Promise<ImportView> {
  for (let slice = 0; slice < 50; slice += 1) {
    const seen = await view(house, id)
    if (!['reading', 'checking', 'running'].includes(seen.state)) return seen
    await step(house, id)
  }
  throw new Error('the import does not come to an end')
}

/** Sent and read. */
export async function read(house: House, file: string | Uint8Array): Promise<ImportView> {
  const id = await send(house, file)
  expect(await beginReading(house, { id })).toEqual({ outcome: 'begun' })
  return settle(house, id)
}

/** Sent, read, and looked at in a dry run, with the columns as they are guessed. */
export async function check(
  house: House,
  file: string | Uint8Array,
  options: Partial<CheckImport> = {},
): Promise<ImportView> {
  const { id, state, columns, message } = await read(house, file)
  if (state !== 'read') throw new Error(message)
  const uses = columns.map(({ use }) => use)
  expect(await checkImport(house, { id, uses, known: 'skip', ...options })).toEqual({ outcome: 'begun' })
  return settle(house, id)
}

/** All of it. */
export async function importAll(
  house: House,
  file: string | Uint8Array,
  options: Partial<CheckImport> = {},
): Promise<ImportView> {
  const { id } = await check(house, file, options)
  expect((await startImport(house, id)).outcome).toBe('started')
  return settle(house, id)
}

/** Up to here everybody was there before. */
export async function lastSeq(house: House): Promise<number> {
  const [row] = await house.db.select({ seq: member.seq }).from(member).orderBy(desc(member.seq)).limit(1)
  return row?.seq ?? 0
}

/** Whoever came since, in the order in which they came, with what was posted to them. */
export async function newcomers(house: House, since: number) {
  const rows = await house.db.select().from(member).where(gt(member.seq, since)).orderBy(asc(member.seq))
  const ids = rows.map(({ id }) => id)
  const entries = await house.db
    .select()
    .from(ledgerEntry)
    .where(inArray(ledgerEntry.memberId, ids))
    .orderBy(ledgerEntry.id)
  const lots = await house.db.select().from(pointLot).where(inArray(pointLot.memberId, ids))
  const changes = await house.db
    .select()
    .from(memberChange)
    .where(inArray(memberChange.memberId, ids))
    .orderBy(memberChange.id)
  return rows.map((row) => ({
    ...row,
    answers: row.profile ? openAnswers(house, row.profile) : undefined,
    entries: entries.filter(({ memberId }) => memberId === row.id),
    lots: lots.filter(({ memberId }) => memberId === row.id),
    changes: changes.filter(({ memberId }) => memberId === row.id).map(({ kind }) => kind),
  }))
}

/** A process that dies after so many pieces, wherever it is then. */
export function dyingAfter(pieces: number): AbortSignal {
  let asked = 0
  const throwIfAborted = () => {
    asked += 1
    if (asked > pieces) throw new Error('killed')
  }
  return { aborted: false, throwIfAborted } as AbortSignal
}

/** A list of so many members with phones of their own. */
export const listOf = (count: number, from = 0): string =>
  ['姓名,手机号,积分']
    .concat(
      Array.from(
        { length: count },
        (_, n) => `会员${from + n},138${String(from + n).padStart(8, '0')},${(from + n) % 100}`,
      ),
    )
    .join('\n')
