import { expect, test } from 'vitest'
import { holdingStatus, receivedFact, wholeSecond } from '../../server/domain/holdingStatus.ts'

const at = (second: number) => new Date(second * 1000)
const none = { receivedAt: null, deletedAt: null, invalidatedAt: null }

test.each([
  { name: 'known without any fact', facts: none, status: 'held' },
  { name: 'received', facts: { ...none, receivedAt: at(1) }, status: 'held' },
  {
    name: 'deleted, though nobody told of its receipt',
    facts: { ...none, deletedAt: at(1) },
    status: 'deleted',
  },
  {
    name: 'deleted after it was received',
    facts: { ...none, receivedAt: at(1), deletedAt: at(2) },
    status: 'deleted',
  },
  {
    name: 'deleted in the second of its receipt',
    facts: { ...none, receivedAt: at(1), deletedAt: at(1) },
    status: 'deleted',
  },
  {
    name: 'received after it was deleted',
    facts: { ...none, receivedAt: at(2), deletedAt: at(1) },
    status: 'held',
  },
  {
    name: 'restored in the second of its deletion',
    facts: { ...none, receivedAt: receivedFact(at(1), true), deletedAt: at(1) },
    status: 'held',
  },
  {
    name: 'invalidated, whatever came later',
    facts: { receivedAt: at(3), deletedAt: at(2), invalidatedAt: at(1) },
    status: 'invalidated',
  },
])('a card that was $name is $status', ({ facts, status }) => {
  expect(holdingStatus(facts)).toBe(status)
})

test("our own observations have WeChat's resolution", () => {
  expect(wholeSecond(new Date('2026-11-23T08:00:00.999Z'))).toEqual(new Date('2026-11-23T08:00:00Z'))
})
