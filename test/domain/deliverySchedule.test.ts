import { expect, test } from 'vitest'
import { deliveryPauseMs, webhookPauseMs } from '../../server/domain/deliverySchedule.ts'

test('a delivery is tried ten times over a little more than three days, and then given up', () => {
  const pauses = Array.from({ length: 12 }, (_, index) => deliveryPauseMs(index + 1))
  expect(pauses.slice(0, 3)).toEqual([5000, 300_000, 1_800_000])
  expect(pauses.slice(9)).toEqual([undefined, undefined, undefined])
  const hours = pauses.reduce<number>((sum, pause) => sum + (pause ?? 0), 0) / 3_600_000
  expect(hours).toBeGreaterThan(72)
  expect(hours).toBeLessThan(80)
})

test('a target that fails is left alone longer and longer, for five minutes at most', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 500].map(webhookPauseMs)).toEqual([
    5000, 10_000, 20_000, 40_000, 80_000, 160_000, 300_000, 300_000, 300_000,
  ])
})

test('no pause of a target outlasts the pause of what it delivers, so that every try is made when it is due', () => {
  for (let tries = 1; tries <= 9; tries += 1) {
    expect(webhookPauseMs(tries)).toBeLessThanOrEqual(deliveryPauseMs(tries) ?? 0)
  }
})
