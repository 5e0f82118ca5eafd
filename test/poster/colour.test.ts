import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cardColors } from '../../shared/console/cardColors.ts'
import { contrast, readableOnWhite, textOn, white } from '../../server/poster/colour.ts'

test.each(Object.values(cardColors))('text on %s can be read, and on white what is made of it', (accent) => {
  expect(contrast(textOn(accent), accent)).toBeGreaterThanOrEqual(3)
  expect(contrast(readableOnWhite(accent), white)).toBeGreaterThanOrEqual(4.5)
})

test('so it is with any colour', () => {
  const hex = fc
    .integer({ min: 0, max: 0xff_ff_ff })
    .map((value) => `#${value.toString(16).padStart(6, '0')}`)
  fc.assert(
    fc.property(hex, (accent) => {
      expect(contrast(textOn(accent), accent)).toBeGreaterThanOrEqual(3)
    }),
  )
})
