import fc from 'fast-check'
import { expect, test } from 'vitest'
import { takeToken, type Bucket } from '../../server/domain/tokenBucket.ts'

const policy = { quota: 600, windowSeconds: 60 }

test('a new caller may ask as often as the quota says, and then waits', () => {
  let bucket: Bucket | undefined
  for (let count = 1; count <= 600; count += 1) {
    const taken = takeToken(policy, bucket, 0)
    expect(taken.isAllowed).toBe(true)
    expect(taken.left).toBe(600 - count)
    bucket = taken.bucket
  }
  const refused = takeToken(policy, bucket, 0)
  expect(refused).toMatchObject({ isAllowed: false, left: 0, retryInSeconds: 1, fullInSeconds: 60 })
})

test('it fills evenly: a tenth of a second brings one request back', () => {
  const empty = { left: 0, at: 0 }
  expect(takeToken(policy, empty, 99).isAllowed).toBe(false)
  expect(takeToken(policy, empty, 100).isAllowed).toBe(true)
  expect(takeToken(policy, empty, 60_000).left).toBe(599)
  expect(takeToken(policy, empty, 3_600_000).left).toBe(599)
})

test('a clock that is put back gives nothing and takes nothing', () => {
  expect(takeToken(policy, { left: 10, at: 1000 }, 0).left).toBe(9)
})

test('whoever waits as long as she is told is let in', () => {
  fc.assert(
    fc.property(
      fc.record({
        quota: fc.integer({ min: 1, max: 5000 }),
        windowSeconds: fc.integer({ min: 1, max: 3600 }),
      }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (any, left) => {
        const refused = takeToken(any, { left, at: 0 }, 0)
        expect(refused.isAllowed).toBe(false)
        const later = refused.retryInSeconds * 1000
        expect(takeToken(any, refused.bucket, later).isAllowed).toBe(true)
      },
    ),
  )
})

test('however requests come, no window lets through more than twice the quota', () => {
  const small = { quota: 5, windowSeconds: 10 }
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 100 }), (gaps) => {
      let bucket: Bucket | undefined
      let now = 0
      const passed: number[] = []
      for (const gap of gaps) {
        now += gap
        const taken = takeToken(small, bucket, now)
        bucket = taken.bucket
        if (taken.isAllowed) passed.push(now)
      }
      for (const start of passed) {
        expect(passed.filter((at) => at >= start && at < start + 10_000).length).toBeLessThanOrEqual(10)
      }
    }),
  )
})
