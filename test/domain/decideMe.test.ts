import { expect, test } from 'vitest'
import {
  decideMe,
  type HeldCard,
  type Journey,
  type MeFacts,
  type MemberFacts,
} from '../../server/domain/decideMe.ts'

const at = (second: number) => new Date(Date.UTC(2026, 10, 23, 8, 0, second))
const member: MemberFacts = {
  memberNo: '123456789015',
  points: 50,
  balance: 1200,
  level: null,
  status: 'active',
  joinedAt: at(2),
  openingPoints: 50,
}
const card = (change: Partial<HeldCard> = {}): HeldCard => ({
  code: '111122223333',
  receivedAt: at(1),
  activatedAt: null,
  deletedAt: null,
  invalidatedAt: null,
  createdAt: at(1),
  member: null,
  ...change,
})
const journey = (change: Partial<Journey> = {}): Journey => ({
  id: 'j1',
  state: 'received',
  reason: null,
  openid: 'hers',
  landedBy: null,
  receivedAt: at(5),
  ...change,
})
const facts = (change: Partial<MeFacts> = {}): MeFacts => ({
  openid: 'hers',
  locale: 'zh-CN',
  cardId: 'p1',
  hasBalance: false,
  cards: [],
  journeys: [],
  activationId: undefined,
  now: at(9),
  ...change,
})
const active = card({ member, activatedAt: at(3) })
const refused = journey({ state: 'refused', reason: 'ticket_invalid' })

test.each([
  { name: 'nothing', given: {}, state: 'none' },
  { name: 'a card', given: { cards: [card()] }, state: 'received' },
  { name: 'a journey alone', given: { journeys: [journey()] }, state: 'activating' },
  { name: 'a card and a journey', given: { cards: [card()], journeys: [journey()] }, state: 'activating' },
  {
    name: 'a member whom WeChat has yet to be told of',
    given: { cards: [card({ member })] },
    state: 'activating',
  },
  { name: 'an active card', given: { cards: [active] }, state: 'active' },
  {
    name: 'an active card and a later refusal',
    given: { cards: [active], journeys: [refused] },
    state: 'active',
  },
  { name: 'a refusal', given: { cards: [card()], journeys: [refused] }, state: 'refused' },
  {
    name: 'a refusal and a card received later',
    given: { cards: [card({ receivedAt: at(7) })], journeys: [refused] },
    state: 'received',
  },
  {
    name: 'a refusal and a journey after it',
    given: { cards: [card()], journeys: [refused, journey({ id: 'j2', receivedAt: at(6) })] },
    state: 'activating',
  },
  {
    name: 'a deleted card',
    given: { cards: [card({ member, activatedAt: at(3), deletedAt: at(4) })] },
    state: 'deleted',
  },
  {
    name: 'a card deleted in the very second in which its confirmed journey landed',
    given: {
      cards: [card({ member, activatedAt: at(5), deletedAt: at(5) })],
      journeys: [journey({ state: 'confirmed', receivedAt: new Date(at(5).getTime() + 500) })],
    },
    state: 'deleted',
  },
  {
    name: 'a deleted card and a journey after it',
    given: { cards: [card({ deletedAt: at(4) })], journeys: [journey()] },
    state: 'activating',
  },
  {
    name: 'a deleted card and a journey confirmed before',
    given: { cards: [card({ member, deletedAt: at(7) })], journeys: [journey({ state: 'confirmed' })] },
    state: 'deleted',
  },
  {
    name: 'an invalidated card',
    given: { cards: [card({ invalidatedAt: at(4) })], journeys: [journey()] },
    state: 'invalidated',
  },
  {
    name: 'a member who has left',
    given: { cards: [card({ member: { ...member, status: 'left' as const } })] },
    state: 'left',
  },
  {
    name: 'an old deleted card and a new one',
    given: { cards: [card({ deletedAt: at(8) }), card({ code: '2', receivedAt: at(7) })] },
    state: 'received',
  },
])('with $name she is $state', ({ given, state }) => {
  expect(decideMe(facts(given)).state).toBe(state)
})

test.each([
  {
    name: 'named by WeChat as somebody else, though she landed',
    journey: journey({ openid: 'other', landedBy: 'hers' }),
  },
  {
    name: 'named as somebody else, though her browser has the cookie',
    journey: journey({ openid: 'other' }),
  },
  { name: "landed by somebody else's session", journey: journey({ openid: null, landedBy: 'other' }) },
  { name: 'of another browser', journey: journey({ id: 'j2', openid: null }) },
])('a journey $name shows nothing', ({ journey }) => {
  const nothing = decideMe(facts())
  expect(decideMe(facts({ journeys: [journey], activationId: 'j1' }))).toEqual(nothing)
  expect(decideMe(facts({ journeys: [{ ...journey, state: 'refused' }], activationId: 'j1' }))).toEqual(
    nothing,
  )
})

test.each([
  { name: 'WeChat names her', journey: journey() },
  { name: 'her session landed', journey: journey({ openid: null, landedBy: 'hers' }) },
  { name: 'her browser landed without a session', journey: journey({ openid: null }) },
])('a journey shows while $name', ({ journey }) => {
  expect(decideMe(facts({ journeys: [journey], activationId: 'j1' }))).toMatchObject({
    state: 'activating',
    waitedSeconds: 4,
  })
})

test('an expired ticket is a refusal with its reason', () => {
  expect(decideMe(facts({ journeys: [journey({ state: 'expired' })] }))).toMatchObject({
    state: 'refused',
    reason: 'ticket_expired',
  })
})

test('while WeChat has yet to be told, number and points are shown already', () => {
  const me = decideMe(facts({ cards: [card({ member })], journeys: [journey({ state: 'told' })] }))
  expect(me).toMatchObject({
    state: 'activating',
    memberNo: member.memberNo,
    points: 50,
    openingPoints: 50,
    waitedSeconds: 4,
  })
})

test('a balance is shown where the card keeps one, and never a made-up one', () => {
  expect(decideMe(facts({ cards: [active], hasBalance: true })).balance).toBe(1200)
  expect(decideMe(facts({ cards: [active] }))).not.toHaveProperty('balance')
  expect(decideMe(facts({ cards: [card()], hasBalance: true }))).not.toHaveProperty('balance')
})

test('the version changes with what is shown, and not with the time', () => {
  const waiting = facts({ journeys: [journey()] })
  const { version } = decideMe(waiting)
  expect(decideMe({ ...waiting, now: at(30) }).version).toBe(version)
  expect(decideMe({ ...waiting, cards: [active] }).version).not.toBe(version)
})

test('her level is told by its name, in her language', () => {
  const level = { 'zh-CN': '金卡会员', en: 'Gold' }
  const cards = [card({ member: { ...member, level }, activatedAt: at(3) })]
  expect(decideMe(facts({ cards })).level).toBe('金卡会员')
  expect(decideMe(facts({ cards, locale: 'en' })).level).toBe('Gold')
  expect(decideMe(facts({ cards: [active] }))).not.toHaveProperty('level')
})
