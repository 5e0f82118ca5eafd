import { expect, test } from 'vitest'
import { isHeldByBalance, planDeparture, type DepartureFacts } from '../../server/domain/planDeparture.ts'

const now = new Date('2026-11-23T08:00:00Z')
const facts: DepartureFacts = {
  memberNo: '123456789015',
  points: 120,
  balance: 0,
  coolingOffDays: 7,
  isAsked: false,
}
const asked = { typed: '9015', points: 120, balance: 0, givesUpBalance: false }

test('she leaves when the cooling-off is over, and confirms what she loses', () => {
  expect(planDeparture(facts, asked, now)).toEqual({
    outcome: 'request',
    points: 120,
    balance: 0,
    dueAt: new Date('2026-11-30T08:00:00Z'),
  })
})

test('where the merchant has no cooling-off, it is due at once', () => {
  const plan = planDeparture({ ...facts, coolingOffDays: 0 }, asked, now)
  expect(plan).toMatchObject({ outcome: 'request', dueAt: now })
})

test.each(['9015', ' 9015 ', '９０１５', '123456789015', '1234 5678 9015'])('she may type %j', (typed) => {
  expect(planDeparture(facts, { ...asked, typed }, now).outcome).toBe('request')
})

test.each(['', '901', '1234', '5015', '123456789014'])('%j is not her number', (typed) => {
  expect(planDeparture(facts, { ...asked, typed }, now).outcome).toBe('wrong_number')
})

test('figures that moved since she looked are shown to her again', () => {
  expect(planDeparture({ ...facts, points: 121 }, asked, now).outcome).toBe('figures_changed')
  expect(planDeparture({ ...facts, balance: 1 }, asked, now).outcome).toBe('figures_changed')
})

test('money is given up only where she says so', () => {
  const rich = { ...facts, balance: 8850 }
  expect(planDeparture(rich, { ...asked, balance: 8850 }, now).outcome).toBe('balance_left')
  const given = { ...asked, balance: 8850, givesUpBalance: true }
  expect(planDeparture(rich, given, now)).toMatchObject({ outcome: 'request', balance: 8850 })
})

test('what she owes is no loss, and keeps nobody', () => {
  const owing = { ...facts, points: -30, balance: -100 }
  expect(planDeparture(owing, { ...asked, points: 0 }, now)).toMatchObject({ outcome: 'request', points: 0 })
})

test('asking again confirms, and puts nothing off', () => {
  const plan = planDeparture({ ...facts, isAsked: true }, asked, now)
  expect(plan).toEqual({ outcome: 'confirm', points: 120, balance: 0 })
})

test.each([
  [0, 0, false],
  [500, 500, false],
  [500, 499, false],
  [0, 1, true],
  [500, 501, true],
  [0, -5, false],
])('having given up %d fen, a balance of %d holds it back: %s', (givenUp, balance, isHeld) => {
  expect(isHeldByBalance({ balance: givenUp }, balance)).toBe(isHeld)
})
