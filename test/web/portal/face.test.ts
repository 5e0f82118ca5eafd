import { expect, test } from 'vitest'
import { MemberState } from '../../../shared/portal.ts'
import { faceOf, type Situation } from '../../../web/portal/face.ts'

const inside: Situation = { place: 'wechat', problem: undefined, me: undefined, welcoming: false }

test.each([
  ['none', 'join'],
  ['received', 'received'],
  ['activating', 'becoming'],
  ['active', 'member'],
  ['refused', 'refused'],
  ['deleted', 'deleted'],
  ['invalidated', 'closed'],
  ['left', 'closed'],
] as const)('%s sees %s', (state, face) => {
  expect(faceOf({ ...inside, me: { state } })).toBe(face)
})

test('only who holds no card sees join', () => {
  const joining = MemberState.options.filter((state) => faceOf({ ...inside, me: { state } }) === 'join')
  expect(joining).toEqual(['none'])
})

test('a new member is welcomed before she sees her card', () => {
  expect(faceOf({ ...inside, me: { state: 'active' }, welcoming: true })).toBe('welcome')
})

test('nothing known yet is waiting, not join', () => {
  expect(faceOf(inside)).toBe('waiting')
})

test('outside WeChat the page to open in WeChat comes before any membership', () => {
  expect(faceOf({ ...inside, place: 'outside', me: { state: 'active' } })).toBe('outside')
})

test('outside WeChat a failed authorization says what helps, and other problems say themselves', () => {
  const outside: Situation = { ...inside, place: 'outside' }
  expect(faceOf({ ...outside, problem: 'oauth_failed' })).toBe('outside')
  expect(faceOf({ ...outside, problem: 'card_unknown' })).toBe('problem')
  expect(faceOf({ ...inside, problem: 'oauth_failed' })).toBe('problem')
})
