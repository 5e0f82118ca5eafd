import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fenToText, textToFen } from '../../../../web/console/component/card/logic/money.ts'

test.each([
  ['1', 100],
  ['9.9', 990],
  ['0.05', 5],
  ['１２．５', 1250],
  ['3。5', 350],
  ['1,234.50 元', 123_450],
  ['', undefined],
])('%s is so many fen', (text, fen) => {
  expect(textToFen(text)).toBe(fen)
})

test.each(['-1', '1.234', 'abc', '1.2.3', '99999999999', '21474836.48', '1e3'])('%s is no amount', (text) => {
  expect(textToFen(text)).toBeNaN()
})

test('every amount that WeChat keeps comes back as it went', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_147_483_647 }), (fen) => textToFen(fenToText(fen)) === fen),
  )
})

test('whole yuan are written without places, and nothing as nothing', () => {
  expect(fenToText(1200)).toBe('12')
  expect(fenToText(1250)).toBe('12.5')
  expect(fenToText(undefined)).toBe('')
})
