import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  planPosting,
  type AccountFacts,
  type OpenLot,
  type PlannedLine,
} from '../../../server/domain/ledger/planPosting.ts'

const day = (n: number) => new Date(Date.UTC(2026, 10, n))
const facts = (lots: OpenLot[], owed = 0): AccountFacts => ({
  points: lots.reduce((sum, { remaining }) => sum + remaining, 0) - owed,
  balance: 0,
  lots,
})
const points = (amount: number, rest: Partial<PlannedLine> = {}): PlannedLine => ({
  account: 'points',
  amount,
  ...rest,
})
const plan = (account: AccountFacts, lines: PlannedLine[], belowZero = false) => {
  const planned = planPosting(account, lines, { belowZero })
  if (planned.outcome !== 'planned') throw new Error(planned.outcome)
  return planned
}

const lots: OpenLot[] = [
  { id: 1, remaining: 50, expiresAt: null },
  { id: 2, remaining: 30, expiresAt: day(20) },
  { id: 3, remaining: 20, expiresAt: day(10) },
]

test('points that expire first are spent first, and those that never expire last', () => {
  const { uses, points: left } = plan(facts(lots), [points(-60)])
  expect(uses).toEqual([
    { line: 0, lotId: 3, amount: 20 },
    { line: 0, lotId: 2, amount: 30 },
    { line: 0, lotId: 1, amount: 10 },
  ])
  expect(left).toBe(40)
})

test('of lots that expire together the oldest is spent first', () => {
  const together = [
    { id: 8, remaining: 5, expiresAt: day(10) },
    { id: 4, remaining: 5, expiresAt: day(10) },
  ]
  expect(plan(facts(together), [points(-6)]).uses.map(({ lotId }) => lotId)).toEqual([4, 8])
})

test('more than there is changes nothing and says what there is', () => {
  expect(planPosting(facts(lots), [points(-101)], { belowZero: false })).toEqual({
    outcome: 'too_few',
    account: 'points',
    have: 100,
    need: 101,
  })
})

test('a balance is refused below zero as points are, and touches no lot', () => {
  const account = { points: 0, balance: 500, lots: [] }
  expect(plan(account, [{ account: 'balance', amount: -500 }])).toMatchObject({
    balance: 0,
    uses: [],
    newLots: [],
  })
  expect(planPosting(account, [{ account: 'balance', amount: -501 }], { belowZero: false })).toMatchObject({
    outcome: 'too_few',
    have: 500,
  })
})

test('where points may be owed, spending empties the lots and earning pays first what is owed', () => {
  const owing = plan(facts(lots), [points(-130)], true)
  expect(owing.points).toBe(-30)
  expect(owing.uses.reduce((sum, { amount }) => sum + amount, 0)).toBe(100)
  const earning = plan(facts([], 30), [points(50)], true)
  expect(earning.newLots).toEqual([{ line: 0, amount: 50, remaining: 20, expiresAt: null }])
})

test('a reversal takes from its own lot before all others', () => {
  const { uses } = plan(facts(lots), [points(-40, { lots: [{ lotId: 1, amount: 40 }] })])
  expect(uses).toEqual([{ line: 0, lotId: 1, amount: 40 }])
})

test('what a reversal gives back goes into the lots it came from, and the rest into a lot of its own', () => {
  const { uses, newLots } = plan(facts(lots), [
    points(25, { lots: [{ lotId: 3, amount: 20 }], expiresAt: day(28) }),
  ])
  expect(uses).toEqual([{ line: 0, lotId: 3, amount: -20 }])
  expect(newLots).toEqual([{ line: 0, amount: 5, remaining: 5, expiresAt: day(28) }])
})

test('figures that no member has are refused as a mistake', () => {
  expect(planPosting(facts([]), [points(1_000_000_001)], { belowZero: false })).toEqual({
    outcome: 'too_many',
    account: 'points',
  })
})

test('a posting spends nothing that it brings itself', () => {
  expect(() => planPosting(facts([]), [points(10), points(-10)], { belowZero: false })).toThrow(RangeError)
})

/** A member whose postings are planned one after the other, as the database keeps her. */
function keep() {
  const kept = new Map<number, OpenLot & { amount: number }>()
  const state = { points: 0, next: 1 }
  return {
    kept,
    state,
    post(lines: PlannedLine[], belowZero: boolean) {
      const open = [...kept.values()].filter(({ remaining }) => remaining > 0)
      const planned = planPosting({ points: state.points, balance: 0, lots: open }, lines, { belowZero })
      if (planned.outcome !== 'planned') return planned.outcome
      for (const { lotId, amount } of planned.uses) {
        const lot = kept.get(lotId)
        if (lot) lot.remaining -= amount
      }
      for (const { amount, remaining, expiresAt } of planned.newLots) {
        kept.set(state.next, { id: state.next, amount, remaining, expiresAt })
        state.next += 1
      }
      state.points = planned.points
      return planned.outcome
    },
  }
}

const anyLine = fc.record({
  amount: fc.integer({ min: -300, max: 300 }).filter((amount) => amount !== 0),
  expiresAt: fc.option(fc.integer({ min: 1, max: 28 }).map(day), { nil: null }),
})

test('whatever is posted, the lots add up to the points, none is negative or fuller than it was made', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(anyLine, { minLength: 1, maxLength: 3 }), { maxLength: 40 }),
      fc.boolean(),
      (postings, belowZero) => {
        const member = keep()
        let sum = 0
        for (const lines of postings) {
          const ordered = lines.toSorted((a, b) => Math.sign(a.amount) - Math.sign(b.amount))
          const posted = member.post(
            ordered.map((line) => points(line.amount, line)),
            belowZero,
          )
          if (posted === 'planned') sum += lines.reduce((total, { amount }) => total + amount, 0)
          const all = [...member.kept.values()]
          expect(all.every((lot) => lot.remaining >= 0 && lot.remaining <= lot.amount)).toBe(true)
          expect(all.reduce((total, { remaining }) => total + remaining, 0)).toBe(
            Math.max(0, member.state.points),
          )
          expect(belowZero || member.state.points >= 0).toBe(true)
        }
        expect(member.state.points).toBe(sum)
      },
    ),
    { numRuns: 400 },
  )
})
