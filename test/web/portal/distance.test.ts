import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distanceOf, distanceWords, toGcj02 } from '../../../web/portal/distance.ts'

const tower = { latitude: 23.1064, longitude: 113.3245 }

test('from Canton Tower to Guangzhou East station it is some five kilometres', () => {
  const metres = distanceOf(tower, { latitude: 23.1504, longitude: 113.3248 })
  expect(metres).toBeGreaterThan(4850)
  expect(metres).toBeLessThan(4950)
})

test('there and back is the same, and here is no way at all', () => {
  const place = fc.record({
    latitude: fc.double({ min: -90, max: 90, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  })
  fc.assert(
    fc.property(place, place, (a, b) => {
      expect(distanceOf(a, b)).toBeCloseTo(distanceOf(b, a), 3)
      expect(distanceOf(a, a)).toBe(0)
      expect(distanceOf(a, b)).toBeLessThanOrEqual(20_037_600)
    }),
  )
})

test.each([
  [0, 'm', '10'],
  [4, 'm', '10'],
  [236, 'm', '240'],
  [994, 'm', '990'],
  [995, 'km', '1.0'],
  [1234, 'km', '1.2'],
  [9949, 'km', '9.9'],
  [9950, 'km', '10'],
  [56_700, 'km', '57'],
])('%d metres are said as people say them', (metres, unit, value) => {
  expect(distanceWords(metres)).toEqual({ unit, value })
})

test('a phone’s own position is some five hundred metres off on China’s maps, and is moved there', () => {
  // Tian'anmen by both datums, as published with the conversion.
  const moved = toGcj02({ latitude: 39.90734, longitude: 116.391256 })
  expect(distanceOf(moved, { latitude: 39.908744, longitude: 116.397499 })).toBeLessThan(10)
})

test('outside China nothing is moved', () => {
  const paris = { latitude: 48.8566, longitude: 2.3522 }
  expect(toGcj02(paris)).toBe(paris)
})

test('anywhere in China it is moved by some hundred metres, and not further', () => {
  const inland = fc.record({
    latitude: fc.double({ min: 18, max: 53, noNaN: true }),
    longitude: fc.double({ min: 74, max: 134, noNaN: true }),
  })
  fc.assert(
    fc.property(inland, (place) => {
      const metres = distanceOf(place, toGcj02(place))
      expect(metres).toBeGreaterThan(0)
      expect(metres).toBeLessThan(1500)
    }),
  )
})
