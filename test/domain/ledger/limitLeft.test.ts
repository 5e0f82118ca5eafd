import { expect, test } from 'vitest'
import { beyondLimit, dayMoveOf } from '../../../server/domain/ledger/limitLeft.ts'

test('what is given and what is taken count each for itself', () => {
  expect(
    dayMoveOf([
      { account: 'points', amount: 30 },
      { account: 'points', amount: -100 },
      { account: 'balance', amount: 5000 },
    ]),
  ).toEqual({ given: 30, taken: 100 })
})

test.each([
  ['within', { given: 100 }, { given: 60, taken: 0 }, { given: 40, taken: 0 }, undefined],
  [
    'one beyond',
    { given: 100 },
    { given: 60, taken: 0 },
    { given: 41, taken: 0 },
    { direction: 'given', left: 40 },
  ],
  [
    'used up before',
    { taken: 50 },
    { given: 0, taken: 70 },
    { given: 0, taken: 1 },
    { direction: 'taken', left: 0 },
  ],
  ['no limit', {}, { given: 1e9, taken: 1e9 }, { given: 5, taken: 5 }, undefined],
  [
    'only the other direction is limited',
    { taken: 1 },
    { given: 0, taken: 0 },
    { given: 5, taken: 0 },
    undefined,
  ],
] as const)('a limit that is %s', (_, limit, today, move, beyond) => {
  expect(beyondLimit(limit, today, move)).toEqual(beyond)
})
