import { expect, test } from 'vitest'
import { expiredPauseMs, retryPauseMs } from '../../server/domain/retryPause.ts'

test('pauses grow to 20 seconds and never beyond', () => {
  const pauses = Array.from({ length: 200 }, (_, index) => retryPauseMs(index + 1))
  expect(pauses.slice(0, 8)).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 20_000, 20_000])
  expect(Math.max(...pauses)).toBe(20_000)
})

test('an expired ticket is tried again for about ten seconds in all', () => {
  const pauses: number[] = []
  for (let answers = 1; expiredPauseMs(answers) !== undefined; answers += 1)
    pauses.push(expiredPauseMs(answers) ?? 0)
  expect(pauses.length).toBeGreaterThanOrEqual(4)
  expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBeLessThan(12_000)
})
