import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { member } from '../../../server/store/schema.ts'
import { dailyTask } from '../../../server/store/schema/daily.ts'
import { expireDay } from '../../../server/usecase/daily/expireDay.ts'
import { startDaily } from '../../../server/usecase/daily/startDaily.ts'
import { postLedger } from '../../../server/usecase/ledger/post.ts'
import { joined } from '../../harness/joined.ts'
import { standingRooms, type Rooms } from '../../harness/rooms.ts'
import { ruled } from '../../harness/ruled.ts'

let w: Rooms
beforeAll(async () => {
  w = await standingRooms({ receive: async () => new Response('success') })
})
afterAll(() => w.close())

const at = (moment: string) => w.clock.advance(Date.parse(moment) - w.clock.now().getTime())
const give = async (memberId: string, amount: number, key: string) => {
  const lines = [{ account: 'points' as const, amount, reason: 'purchase' }]
  await postLedger(w.house, { memberId, key, lines, actor: 'system' })
}
const pointsOf = async (memberId: string) =>
  (await w.house.db.select().from(member).where(eq(member.id, memberId)))[0]?.points

/** One night and the morning after it, as the runner has them. */
async function night(morning: string) {
  await at(morning)
  await startDaily(w.house)
  await w.drain()
}

test('each night takes what its day has ended, and no more', async () => {
  await ruled(w.house, { expiry: { kind: 'months', months: 1 } })
  await at('2027-01-30T02:00:00Z')
  const [one, other] = [await joined(w.house), await joined(w.house)]
  await give(one, 10, 'a')
  await at('2027-01-31T02:00:00Z')
  await give(one, 20, 'b')
  await give(other, 5, 'c')
  await at('2027-02-01T02:00:00Z')
  await give(one, 40, 'd')
  await night('2027-02-28T02:00:00Z')
  // Both of January's last days end with February; that day is not over yet.
  expect([await pointsOf(one), await pointsOf(other)]).toEqual([70, 5])
  await night('2027-03-01T02:00:00Z')
  expect([await pointsOf(one), await pointsOf(other)]).toEqual([40, 0])
  await night('2027-03-02T02:00:00Z')
  expect([await pointsOf(one), await pointsOf(other)]).toEqual([0, 0])
})

test('a rule that is changed between touches only what is earned from then on', async () => {
  await at('2027-03-05T02:00:00Z')
  const memberId = await joined(w.house)
  await give(memberId, 10, 'old')
  await ruled(w.house, { expiry: { kind: 'never' } })
  await give(memberId, 3, 'new')
  await night('2027-04-07T02:00:00Z')
  expect(await pointsOf(memberId)).toBe(3)
})

test('a night that is killed in the middle goes on where it stood, and every point goes once', async () => {
  await ruled(w.house, { expiry: { kind: 'months', months: 1 } })
  const members = []
  for (let n = 0; n < 30; n += 1) {
    const memberId = await joined(w.house)
    await give(memberId, n + 1, `kill:${n}`)
    members.push(memberId)
  }
  await w.clock.advance(40 * 86_400_000)
  const day = '2027-05-17'
  await w.house.db.insert(dailyTask).values({ name: 'expirePoints', day, startedAt: w.clock.now() })
  // The signal falls after some of them; then again; then it is let to its end.
  for (const after of [7, 11]) {
    const ending = new AbortController()
    let seen = 0
    const house = {
      ...w.house,
      random: {
        bytes(length: number) {
          seen += 1
          if (seen === after) ending.abort()
          return w.house.random.bytes(length)
        },
      },
    }
    await expireDay(house, day, ending.signal)
  }
  const open = async () => (await w.house.db.select().from(dailyTask).where(eq(dailyTask.day, day)))[0]
  expect((await open())?.endedAt).toBeNull()
  await w.drain()
  expect((await open())?.endedAt).not.toBeNull()
  for (const memberId of members) expect(await pointsOf(memberId)).toBe(0)
  const { rows } = await w.database.pool.query<{ times: number }>(
    `select count(*)::int as times from ledger_entry where reason = 'expiry' and member_id = any($1) group by member_id`,
    [members],
  )
  expect(rows.map(({ times }) => times)).toEqual(members.map(() => 1))
})
