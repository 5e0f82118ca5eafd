import { expect, test } from 'vitest'
import { isScientific, readPoints, readYuan } from '../../../server/domain/transfer/readFigures.ts'

test.each([
  ['1200', 1200],
  ['1,200', 1200],
  ['１２００', 1200],
  [' 1 200 ', 1200],
  ['1200.00', 1200],
  ['1200分', 1200],
  ['0', 0],
  ['-0', 0],
  ['1000000000', 1_000_000_000],
  ['1000000001', 'too_many'],
  ['-5', 'below_zero'],
  ['12.5', 'figure'],
  ['很多', 'figure'],
  ['1.2E+05', 'scientific'],
  ['=1+1', 'figure'],
])('points written %s are %s', (text, points) => {
  expect(readPoints(text)).toBe(points)
})

test.each([
  ['88.5', 8850],
  ['88.50', 8850],
  ['¥1,234.56', 123_456],
  ['￥88', 8800],
  ['88元', 8800],
  ['RMB 88', 8800],
  ['0.01', 1],
  ['0.1', 10],
  ['88.500', 8850],
  ['88.555', 'figure'],
  ['-0.01', 'below_zero'],
  ['10000000.01', 'too_many'],
  ['1e5', 'scientific'],
  ['', 'figure'],
])('%s yuan are %s fen', (text, fen) => {
  expect(readYuan(text)).toBe(fen)
})

test('a long number that a spreadsheet has shortened is told from one that is whole', () => {
  expect(isScientific('1.38E+10')).toBe(true)
  expect(isScientific('1.23457e11')).toBe(true)
  expect(isScientific('13800138000')).toBe(false)
  expect(isScientific('E1')).toBe(false)
})
