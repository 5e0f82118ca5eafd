import { expect, test } from 'vitest'
import { planActivation, type Candidate } from '../../server/domain/planActivation.ts'

const candidate = (memberId: string, by: Partial<Candidate>): Candidate => ({
  memberId,
  status: 'active',
  joinedAt: new Date('2026-01-01'),
  byCard: false,
  byOpenid: false,
  byUnionid: false,
  byMobile: false,
  ...by,
})

test('nobody known is a new member', () => {
  expect(planActivation({ candidates: [], isInvalidated: false })).toEqual({ kind: 'new' })
})

test.each([
  { name: 'the openid', by: { byOpenid: true } },
  { name: 'the unionid', by: { byUnionid: true } },
  { name: 'the mobile', by: { byMobile: true } },
])('whoever is known by $name is no new member', ({ by }) => {
  const candidates = [candidate('known', by)]
  expect(planActivation({ candidates, isInvalidated: false })).toEqual({ kind: 'known', memberId: 'known' })
})

test('this card beats the openid, the openid the unionid, and the unionid the mobile, in whatever order they are found', () => {
  const ranked = [
    candidate('card', { byCard: true, byOpenid: true }),
    candidate('openid', { byOpenid: true }),
    candidate('unionid', { byUnionid: true }),
    candidate('mobile', { byMobile: true }),
  ]
  for (const [index, best] of ranked.entries()) {
    const candidates = ranked.slice(index).toReversed()
    expect(planActivation({ candidates, isInvalidated: false })).toEqual({
      kind: 'known',
      memberId: best.memberId,
    })
  }
})

test('of two by the same sign, whoever joined first', () => {
  const candidates = [
    candidate('second', { byOpenid: true, joinedAt: new Date('2026-02-01') }),
    candidate('first', { byOpenid: true }),
  ]
  expect(planActivation({ candidates, isInvalidated: false })).toMatchObject({ memberId: 'first' })
})

test('a member who has left, and a card that was invalidated, are refused', () => {
  const left = [candidate('left', { byOpenid: true, status: 'left' })]
  const refusal = { kind: 'refuse', reason: 'member_blocked' }
  expect(planActivation({ candidates: left, isInvalidated: false })).toEqual(refusal)
  expect(planActivation({ candidates: [], isInvalidated: true })).toEqual(refusal)
})
