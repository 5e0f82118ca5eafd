import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { randomUUID } from 'node:crypto'
import { ledgerEntry, member } from '../../../server/store/schema.ts'
import { postLedgerEntry } from '../../../server/store/statement/postLedgerEntry.ts'
import { freshDatabase, type FreshDatabase } from '../../harness/database.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const at = new Date('2026-11-23T08:00:00Z')
let numbers = 100_000_000_000

const newMember = async () => {
  numbers += 1
  const id = randomUUID()
  await database.db.insert(member).values({ id, memberNo: String(numbers), joinedAt: at })
  return id
}

const post = (memberId: string, amount: number, key: string, account: 'points' | 'balance' = 'points') =>
  database.db.transaction((tx) =>
    postLedgerEntry(tx, {
      memberId,
      account,
      amount,
      idempotencyKey: key,
      reason: 'test',
      actor: 'test',
      cardId: undefined,
      channel: undefined,
      createdAt: at,
    }),
  )

const read = async (memberId: string) => {
  const [row] = await database.db.select().from(member).where(eq(member.id, memberId))
  const entries = await database.db
    .select()
    .from(ledgerEntry)
    .where(eq(ledgerEntry.memberId, memberId))
    .orderBy(ledgerEntry.id)
  return { points: row?.points, balance: row?.balance, entries }
}

test('however entries are posted, also at once and twice, the total is the sum and a key posts once', async () => {
  const posting = fc.record({
    amount: fc.integer({ min: -1000, max: 1000 }).filter((amount) => amount !== 0),
    key: fc.integer({ min: 0, max: 5 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(posting, { maxLength: 12 }), async (postings) => {
      const id = await newMember()
      await Promise.all(postings.map(({ amount, key }) => post(id, amount, `${id}:${key}`)))
      const { points, entries } = await read(id)
      expect(entries).toHaveLength(new Set(postings.map(({ key }) => key)).size)
      let total = 0
      for (const entry of entries) {
        total += entry.amount
        expect(entry.total).toBe(total)
      }
      expect(points).toBe(total)
    }),
    { numRuns: 20 },
  )
})

test('points and balance are accounts of their own', async () => {
  const id = await newMember()
  await post(id, 50, `${id}:a`)
  await post(id, 1200, `${id}:b`, 'balance')
  expect(await read(id)).toMatchObject({ points: 50, balance: 1200 })
})

test.each(['update ledger_entry set amount = 1', 'delete from ledger_entry', 'truncate ledger_entry'])(
  'the database refuses: %s',
  async (statement) => {
    await expect(database.pool.query(statement)).rejects.toThrow('append-only')
  },
)
