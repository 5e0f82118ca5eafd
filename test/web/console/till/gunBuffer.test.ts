import { expect, test } from 'vitest'
import { createGunBuffer, type KeyPress } from '../../../../web/console/component/till/logic/gunBuffer.ts'

const press = (key: string, code: string, timeStamp: number, shiftKey = false): KeyPress => ({
  key,
  code,
  shiftKey,
  timeStamp,
})
const digit = (text: string, timeStamp: number) => press(text, `Digit${text}`, timeStamp)

/** Keys with so many milliseconds between them, and Enter at the end; the answer to that Enter. */
function type(text: string, gapMs: number, gun = createGunBuffer(), startsAt = 0): string | undefined {
  let at = startsAt
  for (const letter of text) {
    gun.press(digit(letter, at))
    at += gapMs
  }
  return gun.press(press('Enter', 'Enter', at))
}

test('a gun is known by its haste, and its Enter ends the scan', () => {
  expect(type('179927398711', 8)).toBe('179927398711')
  expect(type('179927398711', 50)).toBe('179927398711')
})

test('nobody who types is taken for one, and neither is a short burst', () => {
  expect(type('179927398711', 120)).toBeUndefined()
  expect(type('3880', 8)).toBeUndefined()
})

test('what was typed before the scan does not belong to it', () => {
  const gun = createGunBuffer()
  gun.press(digit('3', 0))
  gun.press(digit('8', 300))
  expect(type('179927398711', 8, gun, 900)).toBe('179927398711')
})

test('an Enter that comes late is a person’s', () => {
  const gun = createGunBuffer()
  for (const [index, letter] of [...'179927398711'].entries()) gun.press(digit(letter, index * 8))
  expect(gun.press(press('Enter', 'Enter', 600))).toBeUndefined()
  expect(gun.press(press('Enter', 'Enter', 605))).toBeUndefined()
})

test('an input method that keeps the letters to itself hides nothing', () => {
  const gun = createGunBuffer()
  const keys = [
    press('Process', 'KeyV', 0, true),
    press('Process', 'KeyI', 8, true),
    press('Process', 'KeyP', 16, true),
    press('Process', 'Minus', 24),
    ...['Digit0', 'Numpad0', 'Digit0', 'Digit7'].map((code, n) => press('Process', code, 32 + n * 8)),
  ]
  for (const key of keys) expect(gun.press(key)).toBeUndefined()
  expect(gun.press(press('Process', 'Enter', 64))).toBe('VIP-0007')
})

test('Shift between the letters is none, and Tab may end a scan', () => {
  const gun = createGunBuffer()
  let at = 0
  for (const letter of 'ABCDEFGH') {
    gun.press(press('Shift', 'ShiftLeft', (at += 5), true))
    gun.press(press(letter, `Key${letter}`, (at += 5), true))
  }
  expect(gun.press(press('Tab', 'Tab', at + 5))).toBe('ABCDEFGH')
})
