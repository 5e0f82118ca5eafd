import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  clockErrorMs,
  codeShown,
  needsCodes,
  serverTime,
  type KnownCodes,
} from '../../../web/portal/codeClock.ts'

const MINUTE = 60_000
/** The server's time when the codes came: 20 seconds into a minute. */
const SERVER = Date.parse('2026-11-23T08:00:20Z')
const minuteOf = (time: number) => Math.floor(time / MINUTE) * MINUTE
const codesAt = (serverNow: number, count = 3) =>
  Array.from({ length: count }, (_, n) => {
    const from = minuteOf(serverNow) + n * MINUTE
    return { code: `90${String(from / MINUTE).padStart(20, '0')}`, from, until: from + MINUTE }
  })
/** `error`: how wrong the phone's clock is. */
const known = (error = 0, serverNow = SERVER, count = 3): KnownCodes => ({
  memberNo: '123456789015',
  serverNow,
  codes: codesAt(serverNow, count),
  at: { ticks: 5000, now: serverNow + error },
})
/** So much later by both clocks. */
const later = (codes: KnownCodes, ms: number, jump = 0) => ({
  ticks: codes.at.ticks + ms,
  now: codes.at.now + ms + jump,
})
const shown = (codes: KnownCodes, ms: number, jump = 0) => codeShown(codes, later(codes, ms, jump), true)

describe('the code of the minute', () => {
  test('is this minute’s, with the seconds that are left of it', () => {
    expect(shown(known(), 0)).toMatchObject({
      kind: 'dynamic',
      code: known().codes[0]?.code,
      secondsLeft: 40,
    })
    expect(shown(known(), 39_001)).toMatchObject({ code: known().codes[0]?.code, secondsLeft: 1 })
    expect(shown(known(), 40_000)).toMatchObject({ code: known().codes[1]?.code, secondsLeft: 60, share: 1 })
  })

  test('however wrong the phone’s clock is, it is the server’s minute that counts', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -400 * 86_400_000, max: 400 * 86_400_000 }),
        fc.integer({ min: 0, max: 3 * MINUTE }),
        (error, ms) => {
          const codes = known(error)
          const time = SERVER + ms
          const expected = codes.codes.find(({ from, until }) => time >= from && time < until)
          const view = shown(codes, ms)
          expect(clockErrorMs(codes)).toBe(error)
          expect(serverTime(codes, later(codes, ms))).toBe(time)
          expect(view).toMatchObject(expected ? { kind: 'dynamic', code: expected.code } : { why: 'over' })
        },
      ),
    )
  })

  test('counts down without ever going back, and never beyond its minute', () => {
    let before = 61
    for (let ms = 0; ms < 2 * MINUTE; ms += 250) {
      const view = shown(known(), ms)
      if (view.kind !== 'dynamic') throw new Error(view.why)
      expect(view.secondsLeft).toBeGreaterThanOrEqual(1)
      expect(view.secondsLeft).toBeLessThanOrEqual(60)
      expect(view.share).toBeGreaterThan(0)
      expect(view.share).toBeLessThanOrEqual(1)
      expect(view.secondsLeft <= before || view.secondsLeft === 60).toBe(true)
      before = view.secondsLeft
    }
  })

  test('is never one that has not begun or is over, whatever the clocks say', () => {
    const any = fc.integer({ min: -10 * MINUTE, max: 10 * MINUTE })
    fc.assert(
      fc.property(any, any, any, (error, ms, jump) => {
        const codes = known(error)
        const view = shown(codes, ms, jump)
        if (view.kind !== 'dynamic') return
        const code = codes.codes.find((one) => one.code === view.code)
        // By the clock that nobody can set; the other may have moved by what two clocks differ.
        expect(SERVER + ms).toBeGreaterThanOrEqual(code?.from ?? Infinity)
        expect(SERVER + ms).toBeLessThan(code?.until ?? 0)
        expect(Math.abs(jump)).toBeLessThanOrEqual(3000)
      }),
    )
  })
})

describe('the number itself is shown', () => {
  test('without a network, at once, also while there are codes', () => {
    expect(codeShown(known(), later(known(), 0), false)).toEqual({ kind: 'static', why: 'offline' })
  })

  test('when the codes have run out', () => {
    expect(shown(known(), 160_000)).toEqual({ kind: 'static', why: 'over' })
  })

  test.each([3001, -3001, 86_400_000, -86_400_000])('when the phone’s clock jumped by %d ms', (jump) => {
    expect(shown(known(), 1000, jump)).toEqual({ kind: 'static', why: 'clock' })
  })

  test('after the phone has slept, for the other clock stood still meanwhile', () => {
    const codes = known()
    const woken = { ticks: codes.at.ticks + 1000, now: codes.at.now + 45 * MINUTE }
    expect(codeShown(codes, woken, true)).toEqual({ kind: 'static', why: 'clock' })
  })

  test('where there are no codes, and before they have come', () => {
    expect(codeShown(known(0, SERVER, 0), later(known(), 0), true)).toEqual({ kind: 'static', why: 'none' })
    expect(codeShown(undefined, { ticks: 0, now: 0 }, true)).toEqual({ kind: 'static', why: 'none' })
  })
})

describe('new codes are asked for', () => {
  const needs = (ms: number, jump = 0) => needsCodes(known(), later(known(), ms, jump))
  test('a whole minute before the last one ends', () => {
    expect(needs(0)).toBe(false)
    expect(needs(99_999)).toBe(false)
    expect(needs(100_000)).toBe(true)
    expect(needs(500_000)).toBe(true)
  })

  test('when the clocks disagree, and when there are none yet', () => {
    expect(needs(1000, 60_000)).toBe(true)
    expect(needsCodes(undefined, { ticks: 0, now: 0 })).toBe(true)
  })

  test('never for a number that has none', () => {
    const bare = known(0, SERVER, 0)
    expect(needsCodes(bare, later(bare, 10 * MINUTE))).toBe(false)
  })

  test('in time: whoever gets them within a minute never shows the number between two codes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 59_999 }), fc.integer({ min: 0, max: 59_000 }), (into, delay) => {
        let codes = known(0, minuteOf(SERVER) + into)
        let asked: number | undefined
        for (let ms = 0; ms < 8 * MINUTE; ms += 1000) {
          const time = minuteOf(SERVER) + into + ms
          const reading = { ticks: 5000 + ms, now: time }
          if (asked !== undefined && ms - asked >= delay) {
            codes = { ...known(0, time), at: reading }
            asked = undefined
          }
          if (asked === undefined && needsCodes(codes, reading)) asked = ms
          expect(codeShown(codes, reading, true).kind).toBe('dynamic')
        }
      }),
      { numRuns: 50 },
    )
  })
})
