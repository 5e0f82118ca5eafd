import { expect, test } from 'vitest'
import { randomDigits, randomWord, systemRandom } from '../server/floor.ts'

test('random bytes never come twice, whatever lengths are asked for', () => {
  const seen = new Set<string>()
  for (let n = 0; n < 3000; n += 1) seen.add(systemRandom.bytes(16 + (n % 40)).toString('hex'))
  expect(seen.size).toBe(3000)
})

test('what was handed out does not change when more is asked for', () => {
  const first = systemRandom.bytes(32)
  const copy = Buffer.from(first)
  for (let n = 0; n < 1000; n += 1) systemRandom.bytes(64)
  expect(first.equals(copy)).toBe(true)
})

test('long strings of bytes come whole', () => {
  expect(systemRandom.bytes(100_000).length).toBe(100_000)
})

test('a word has the length asked for, and letters and digits alone, none of them favoured', () => {
  const word = randomWord(systemRandom, 62_000)
  expect(word).toMatch(/^[A-Za-z0-9]{62000}$/)
  const counts = new Map<string, number>()
  for (const letter of word) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  expect(counts.size).toBe(62)
  expect(Math.min(...counts.values())).toBeGreaterThan(750)
  expect(Math.max(...counts.values())).toBeLessThan(1250)
})

test('digits are digits', () => {
  expect(randomDigits(systemRandom, 12)).toMatch(/^\d{12}$/)
})
