import { describe, expect, test } from 'vitest'
import { MemberState } from '../../../shared/portal.ts'
import { sections } from '../../../shared/section.ts'
import { faceOf, type Situation } from '../../../web/portal/face.ts'

const inside: Situation = { place: 'wechat', problem: undefined, me: undefined, welcoming: false }

test.each([
  ['none', 'join'],
  ['received', 'received'],
  ['activating', 'becoming'],
  ['active', 'member'],
  ['refused', 'refused'],
  ['deleted', 'deleted'],
  ['invalidated', 'invalidated'],
  ['left', 'left'],
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

describe('a page of a member’s own', () => {
  const memberNo = '123456789015'
  const members = ['active', 'deleted', 'invalidated'] as const
  test.each(sections)('/%s is shown to members, also to those whose card is gone', (section) => {
    for (const state of members) expect(faceOf({ ...inside, me: { state, memberNo }, section })).toBe(section)
  })

  test.each(sections.filter((section) => section !== 'stores'))(
    '/%s is not shown to anybody else, who sees what is next for her',
    (section) => {
      for (const state of MemberState.options.filter((one) => !members.some((other) => other === one)))
        expect(faceOf({ ...inside, me: { state }, section })).toBe(faceOf({ ...inside, me: { state } }))
      expect(faceOf({ ...inside, me: { state: 'deleted' }, section })).toBe('deleted')
      expect(faceOf({ ...inside, section })).toBe('waiting')
      expect(faceOf({ ...inside, place: 'outside', section })).toBe('outside')
      expect(faceOf({ ...inside, problem: 'internal', section })).toBe('problem')
    },
  )

  test('stores are there for everybody who came by WeChat', () => {
    expect(faceOf({ ...inside, me: { state: 'none' }, section: 'stores' })).toBe('stores')
    expect(faceOf({ ...inside, place: 'outside', section: 'stores' })).toBe('outside')
  })

  test('a one-time link is a page of its own outside WeChat, and nothing inside', () => {
    expect(faceOf({ ...inside, place: 'outside', section: 'copy', hasLink: true })).toBe('file')
    expect(faceOf({ ...inside, me: { state: 'active', memberNo }, section: 'copy', hasLink: true })).toBe(
      'copy',
    )
  })
})
