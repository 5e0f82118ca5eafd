import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chinaDay, dayAfter, isDay, startOfChinaDay } from '../../../server/domain/chinaDays.ts'
import { giftsDue } from '../../../server/domain/program/giftsDue.ts'
import type { GiftRule } from '../../../shared/program.ts'

const rule = (change: Partial<GiftRule>): GiftRule => ({
  id: 'g',
  kind: 'birthday',
  isOn: true,
  points: 88,
  days: 0,
  levels: [],
  ...change,
})
const first = new Date('2020-01-01T00:00:00Z')

type Member = { joinedAt: Date; birthday: string }

/** The keys under which a member is given something on a day. */
function keysOn(rule: GiftRule, day: string, { joinedAt, birthday }: Member): string[] {
  const due = giftsDue(rule, day, first)
  const isWithin = (gift: { joinedFrom: Date; joinedUntil: Date }) =>
    joinedAt >= gift.joinedFrom && joinedAt < gift.joinedUntil
  return due.by === 'birthday'
    ? due.gifts.filter((gift) => gift.birthday === birthday && isWithin(gift)).map(({ prefix }) => prefix)
    : due.gifts.filter(isWithin).map(({ prefix }) => prefix)
}

/** The day on which each key is given first, running every morning at nine from the day of joining on. */
function mornings(rule: GiftRule, member: Member, days: number): Map<string, string> {
  const given = new Map<string, string>()
  for (let n = 0; n <= days; n += 1) {
    const day = dayAfter(chinaDay(member.joinedAt), n)
    // Who joins after nine is not there yet.
    if (member.joinedAt.getTime() > startOfChinaDay(day).getTime() + 9 * 3_600_000) continue
    for (const key of keysOn(rule, day, member)) if (!given.has(key)) given.set(key, day)
  }
  return given
}

test.each([
  ['a birthday today', rule({}), '2027-06-18', '06-18', true],
  ['a birthday tomorrow', rule({}), '2027-06-17', '06-18', false],
  ['a birthday in a week, with a week’s notice', rule({ days: 7 }), '2027-06-11', '06-18', true],
  ['a birthday in January, told in December', rule({ days: 10 }), '2026-12-26', '01-05', true],
  ['29 February in a leap year', rule({}), '2028-02-29', '02-29', true],
  ['29 February on the 28th of a leap year', rule({}), '2028-02-28', '02-29', false],
  ['29 February on the 28th of another year', rule({}), '2027-02-28', '02-29', true],
  ['28 February in another year', rule({}), '2027-02-28', '02-28', true],
  ['29 February on 1 March', rule({}), '2027-03-01', '02-29', false],
])('%s', (_, rule, day, birthday, isGiven) => {
  const member = { joinedAt: new Date('2021-05-05T02:00:00Z'), birthday }
  expect(keysOn(rule, day, member).length > 0).toBe(isGiven)
})

test('a birthday in January belongs to its own year, also where its present comes in December', () => {
  const member = { joinedAt: new Date('2021-05-05T02:00:00Z'), birthday: '01-05' }
  expect(keysOn(rule({ days: 10 }), '2026-12-26', member)).toEqual(['birthday:g:2027:'])
})

const joinedAt = fc.date({
  min: new Date('2023-01-01T00:00:00Z'),
  max: new Date('2026-12-31T00:00:00Z'),
  noInvalidDate: true,
})
const birthday = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([month, day]) => `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
  .filter((text) => isDay(`2000-${text}`))

/** Where a birthday or a day of joining is kept in a year. */
const keptIn = (year: number, date: string) =>
  isDay(`${year}-${date}`) ? `${year}-${date}` : `${year}-02-28`

test('a birthday has its present once a year, on its day or, where she has joined since, on the next morning', () => {
  fc.assert(
    fc.property(joinedAt, birthday, fc.integer({ min: 0, max: 20 }), (joinedAt, birthday, days) => {
      const given = mornings(rule({ days }), { joinedAt, birthday }, 400)
      const joined = chinaDay(joinedAt)
      const last = dayAfter(joined, 400)
      for (let year = Number(joined.slice(0, 4)); ; year += 1) {
        const kept = keptIn(year, birthday)
        const morning = dayAfter(kept, -days)
        if (morning > last) break
        const on = given.get(`birthday:g:${year}:`)
        // Who joined between the morning and the birthday has it on the next morning that sees her.
        const late = [joined, dayAfter(joined, 1)]
        expect(kept < joined ? [undefined] : morning > joined ? [morning] : late).toContain(on)
      }
    }),
    { numRuns: 30 },
  )
})

test('an anniversary has its present once a year, on its day, and never in the year of joining', () => {
  fc.assert(
    fc.property(joinedAt, (joinedAt) => {
      const given = mornings(rule({ kind: 'anniversary' }), { joinedAt, birthday: '01-01' }, 800)
      const joined = chinaDay(joinedAt)
      const year = Number(joined.slice(0, 4))
      const wanted = [1, 2]
        .map((n) => [`anniversary:g:${year + n}:`, keptIn(year + n, joined.slice(5))] as const)
        .filter(([, day]) => day <= dayAfter(joined, 800))
      expect([...given]).toEqual(wanted)
    }),
    { numRuns: 30 },
  )
})

test('who joined on 28 February has her anniversary then, not beside those of the 29th', () => {
  const early = { joinedAt: new Date('2027-02-28T02:00:00Z'), birthday: '01-01' }
  const leap = { joinedAt: new Date('2024-02-29T02:00:00Z'), birthday: '01-01' }
  const anniversary = rule({ kind: 'anniversary' })
  expect(keysOn(anniversary, '2028-02-28', early)).toHaveLength(1)
  expect(keysOn(anniversary, '2028-02-29', early)).toHaveLength(0)
  expect(keysOn(anniversary, '2028-02-28', leap)).toHaveLength(0)
  expect(keysOn(anniversary, '2028-02-29', leap)).toHaveLength(1)
  expect(keysOn(anniversary, '2027-02-28', leap)).toHaveLength(1)
})

test('a welcome comes once, on the morning so many days after joining', () => {
  fc.assert(
    fc.property(joinedAt, fc.integer({ min: 0, max: 60 }), (joinedAt, days) => {
      const given = mornings(rule({ kind: 'welcome', days }), { joinedAt, birthday: '01-01' }, 70)
      const joined = chinaDay(joinedAt)
      const isLate = joinedAt.getTime() > startOfChinaDay(joined).getTime() + 9 * 3_600_000
      expect([...given]).toEqual([['welcome:g:', dayAfter(joined, days === 0 && isLate ? 1 : days)]])
    }),
    { numRuns: 30 },
  )
})
