import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dailyTask } from '../../../server/store/schema/daily.ts'
import { ledgerEntry } from '../../../server/store/schema/ledger.ts'
import { giveGifts } from '../../../server/usecase/daily/giveGifts.ts'
import { startDaily } from '../../../server/usecase/daily/startDaily.ts'
import { saveProgram } from '../../../server/usecase/program/saveProgram.ts'
import { readProgram } from '../../../server/usecase/program/readProgram.ts'
import { getProgram } from '../../../server/store/statement/getProgram.ts'
import type { GiftRule, Program } from '../../../shared/program.ts'
import { joined } from '../../harness/joined.ts'
import { standingRooms, type Rooms } from '../../harness/rooms.ts'
import { ruled, threeLevels } from '../../harness/ruled.ts'

let w: Rooms
beforeAll(async () => {
  w = await standingRooms({ receive: async () => new Response('success') })
})
afterAll(() => w.close())

const gift = (change: Partial<GiftRule>): GiftRule => ({
  id: 'cake',
  kind: 'birthday',
  isOn: true,
  points: 88,
  days: 0,
  levels: [],
  ...change,
})
const at = (moment: string) => w.clock.advance(Date.parse(moment) - w.clock.now().getTime())
async function morning(moment: string) {
  await at(moment)
  await startDaily(w.house)
  await w.drain()
}
const giftsOf = async (memberId: string) =>
  (await w.house.db.select().from(ledgerEntry).where(eq(ledgerEntry.memberId, memberId)))
    .map(({ reason, amount, actor }) => `${reason} ${amount} ${actor}`)
    .toSorted()
const begin = (day: string) =>
  w.house.db.insert(dailyTask).values({ name: 'giveGifts', day, startedAt: w.clock.now() })
const change = async (changed: Partial<Program>) => {
  const [program, row] = [await readProgram(w.house.db), await getProgram(w.house.db)]
  return saveProgram(w.house, {
    program: { ...program, ...changed },
    revision: row?.revision ?? 0,
    by: 'system',
  })
}

test('birthday, anniversary and welcome come on their mornings, once, with their own reasons', async () => {
  await at('2026-11-30T02:00:00Z')
  await ruled(w.house, {
    gifts: [
      gift({}),
      gift({ id: 'years', kind: 'anniversary', points: 66 }),
      gift({ id: 'hello', kind: 'welcome', points: 10, days: 1 }),
      gift({ id: 'off', isOn: false, points: 1000 }),
    ],
  })
  const her = await joined(w.house, { joinedAt: new Date('2024-12-01T20:00:00Z'), birthday: '12-02' })
  const other = await joined(w.house, { birthday: '06-18' })
  await w.database.pool.query(`update member set card_state = 'active' where id = $1`, [other])
  // Carried over from another system: she never had a card here, and is not new.
  const old = await joined(w.house, { birthday: '06-18' })
  await morning('2026-12-01T02:00:00Z')
  expect(await giftsOf(her)).toEqual([])
  expect(await giftsOf(other)).toEqual(['welcome 10 system'])
  expect(await giftsOf(old)).toEqual([])
  await morning('2026-12-02T02:00:00Z')
  // Two o'clock in the morning of 2 December, in China, is when she joined.
  expect(await giftsOf(her)).toEqual(['anniversary 66 system', 'birthday 88 system'])
  expect(await giftsOf(other)).toEqual(['welcome 10 system'])
  await morning('2026-12-03T02:00:00Z')
  expect(await giftsOf(her)).toHaveLength(2)
})

test('who has 29 February is not forgotten in the three years that have none', async () => {
  await ruled(w.house, { gifts: [gift({})] })
  const her = await joined(w.house, { joinedAt: new Date('2026-01-01T02:00:00Z'), birthday: '02-29' })
  await morning('2027-02-28T02:00:00Z')
  await morning('2027-03-01T02:00:00Z')
  expect(await giftsOf(her)).toEqual(['birthday 88 system'])
})

test('a rule for a level gives to that level alone', async () => {
  await ruled(w.house, { levels: threeLevels, gifts: [gift({ levels: ['gold'] })] })
  const [gold, plain] = [
    await joined(w.house, { birthday: '03-10' }),
    await joined(w.house, { birthday: '03-10' }),
  ]
  await w.database.pool.query(`update member set level = 'gold' where id = $1`, [gold])
  await begin('2027-03-10')
  await giveGifts(w.house, '2027-03-10', new AbortController().signal)
  expect(await giftsOf(gold)).toEqual(['birthday 88 system'])
  expect(await giftsOf(plain)).toEqual([])
})

test('a rule that is switched on in the afternoon begins that day; what it gave is not given again when it gives more', async () => {
  await ruled(w.house, { gifts: [] })
  const her = await joined(w.house, { birthday: '03-20' })
  await morning('2027-03-20T02:00:00Z')
  expect(await giftsOf(her)).toEqual([])
  await at('2027-03-20T07:00:00Z')
  expect(await change({ gifts: [gift({})] })).toMatchObject({ outcome: 'saved' })
  await w.drain()
  expect(await giftsOf(her)).toEqual(['birthday 88 system'])
  await change({ gifts: [gift({ points: 188 })] })
  await w.drain()
  expect(await giftsOf(her)).toEqual(['birthday 88 system'])
})

test('days on which nobody was there are made up for', async () => {
  await ruled(w.house, { gifts: [gift({})] })
  const [her, late] = [
    await joined(w.house, { birthday: '04-03' }),
    await joined(w.house, { birthday: '03-22' }),
  ]
  await morning('2027-04-02T02:00:00Z')
  await morning('2027-04-06T02:00:00Z')
  expect(await giftsOf(her)).toEqual(['birthday 88 system'])
  // Eleven days are too many: presents of long ago would only puzzle her.
  expect(await giftsOf(late)).toEqual([])
})

test('a morning that is killed in the middle, and whose rules change before it goes on, gives everybody one present', async () => {
  await ruled(w.house, { gifts: [gift({ id: 'first', points: 5 }), gift({})] })
  const members = []
  for (let n = 0; n < 40; n += 1) members.push(await joined(w.house, { birthday: '05-01' }))
  await at('2027-05-01T02:00:00Z')
  await begin('2027-05-01')
  const ending = new AbortController()
  let seen = 0
  const house = {
    ...w.house,
    random: {
      bytes(length: number) {
        seen += 1
        if (seen === 55) ending.abort()
        return w.house.random.bytes(length)
      },
    },
  }
  await giveGifts(house, '2027-05-01', ending.signal)
  const open = and(eq(dailyTask.name, 'giveGifts'), eq(dailyTask.day, '2027-05-01'))
  const [row] = await w.house.db.select().from(dailyTask).where(open)
  expect(row).toMatchObject({ endedAt: null, position: { rule: 'cake' } })
  await ruled(w.house, { gifts: [gift({ points: 100 })] })
  await w.drain()
  const given = await Promise.all(members.map((memberId) => giftsOf(memberId)))
  for (const gifts of given) {
    expect(gifts).toHaveLength(2)
    expect(gifts).toContain('birthday 5 system')
  }
  const before = given.filter((gifts) => gifts.includes('birthday 88 system')).length
  expect(before).toBeGreaterThan(0)
  expect(given.filter((gifts) => gifts.includes('birthday 100 system'))).toHaveLength(40 - before)
})

test('who has left is given nothing', async () => {
  await ruled(w.house, { gifts: [gift({})] })
  const her = await joined(w.house, { birthday: '05-09' })
  await w.database.pool.query(`update member set status = 'left' where id = $1`, [her])
  await begin('2027-05-09')
  await giveGifts(w.house, '2027-05-09', new AbortController().signal)
  expect(await giftsOf(her)).toEqual([])
})
