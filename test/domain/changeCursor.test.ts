import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beginning, cursorOf, placeOf } from '../../server/domain/changeCursor.ts'

test('every place comes back from its cursor', () => {
  const number = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })
  fc.assert(
    fc.property(number, number, (tx, id) => {
      expect(placeOf(cursorOf({ tx, id }))).toEqual({ tx, id })
    }),
  )
  expect(placeOf(cursorOf(beginning))).toEqual(beginning)
})

test('whatever else a caller sends as a cursor is none, and never an error', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const place = placeOf(text)
      expect(place === undefined || cursorOf(place) === text).toBe(true)
    }),
  )
  expect(placeOf(Buffer.from('1.99999999999999999.1').toString('base64url'))).toBeUndefined()
  expect(placeOf(Buffer.from('2.1.1').toString('base64url'))).toBeUndefined()
})
