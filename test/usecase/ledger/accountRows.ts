import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Database } from '../../../server/floor.ts'
import { member } from '../../../server/store/schema.ts'
import { ledgerEntry, pointLot } from '../../../server/store/schema/ledger.ts'

let numbers = 300_000_000_000

/** Somebody without a card: her account alone. */
export async function newAccount(db: Database): Promise<string> {
  numbers += 1
  const id = randomUUID()
  await db
    .insert(member)
    .values({ id, memberNo: String(numbers), joinedAt: new Date('2026-11-01T00:00:00Z') })
  return id
}

/** Her figures, her entries in order, and what her open lots add up to. */
export async function accountOf(db: Database, memberId: string) {
  const [row] = await db.select().from(member).where(eq(member.id, memberId))
  const entries = await db
    .select()
    .from(ledgerEntry)
    .where(eq(ledgerEntry.memberId, memberId))
    .orderBy(ledgerEntry.id)
  const lots = await db.select().from(pointLot).where(eq(pointLot.memberId, memberId)).orderBy(pointLot.id)
  const sum = (account: string) =>
    entries.filter((entry) => entry.account === account).reduce((total, { amount }) => total + amount, 0)
  return {
    points: row?.points ?? Number.NaN,
    balance: row?.balance ?? Number.NaN,
    entries,
    lots,
    inLots: lots.reduce((total, { remaining }) => total + remaining, 0),
    sums: { points: sum('points'), balance: sum('balance') },
  }
}
