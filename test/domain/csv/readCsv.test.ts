import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvStart, endCsv, readCsv, type CsvRow } from '../../../server/domain/csv/readCsv.ts'

/** A whole text, read in pieces of this length. */
function read(text: string, delimiter = ',', piece = text.length || 1) {
  const rows: CsvRow[] = []
  let state = csvStart
  for (let at = 0; at < text.length; at += piece) {
    const reading = readCsv(state, text.slice(at, at + piece), delimiter)
    rows.push(...reading.rows)
    if (reading.fault) return { rows, fault: reading.fault }
    state = reading.state
  }
  const end = endCsv(state, delimiter)
  return { rows: [...rows, ...end.rows], fault: end.fault }
}
const cells = (text: string, delimiter?: string) => read(text, delimiter).rows.map((row) => row.cells)

test.each([
  [
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a,b\r\n1,2\r\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a,b\r1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['a,,c', [['a', '', 'c']]],
  ['a,', [['a', '']]],
  ['"a,b","c ""d"" e"\n', [['a,b', 'c "d" e']]],
  ['"two\nlines",x\n', [['two\nlines', 'x']]],
  ['"two\r\nlines",x\r\n', [['two\r\nlines', 'x']]],
  ['5" pipe,x\n', [['5" pipe', 'x']]],
  ['"",x\n', [['', 'x']]],
  ['"a" ,b\n', [['a ', 'b']]],
  ['', []],
])('%j is read', (text, expected) => {
  expect(cells(text)).toEqual(expected)
})

test('other delimiters divide, and a comma is then a letter', () => {
  expect(cells('a;b\n1,5;2\n', ';')).toEqual([
    ['a', 'b'],
    ['1,5', '2'],
  ])
  expect(cells('a\tb\n', '\t')).toEqual([['a', 'b']])
})

test('rows are counted as a spreadsheet counts them: blank lines too, and a record of several lines once', () => {
  const rows = read('title\n\n"one\ntwo"\n,,\nlast').rows
  expect(rows.map(({ row, cells: said }) => [row, said[0]])).toEqual([
    [1, 'title'],
    [3, 'one\ntwo'],
    [5, 'last'],
  ])
})

test('what stands behind a closing quote makes its row doubtful, and no other', () => {
  const { rows } = read('"a"b,c\nd,e\n')
  expect(rows.map(({ isBroken }) => isBroken)).toEqual([true, false])
})

test.each([
  ['at the end', 'a,b\n1,"2\n3,4\n'],
  ['before another one', 'a,b\n1,"2\n3,4\n"5",6\n'],
  ['before a quoted cell', 'a,b\n"1,2\n3,"4,5"\n'],
  ['before a quote within a cell', 'a,b\n"1,2\n3,"4"" inch"\n'],
  ['with line ends of two letters', 'a,b\r\n1,"2\r\n3,4\r\n'],
  ['long before anything ends it', `a,b\n1,"2\n${'3,4\n'.repeat(3000)}`],
  ['and in each line', 'a,b\n"1,2\n"3,4\n"5,6\n7,8'],
])('a quote without a partner costs its own line and no other: %s', (_, text) => {
  const { rows, fault } = read(text)
  expect(fault).toBeUndefined()
  const lines = text.trimEnd().split(/\r?\n/)
  expect(rows.map(({ row }) => row)).toEqual(lines.map((__, index) => index + 1))
  expect(rows[1]).toMatchObject({ row: 2, isBroken: true })
  expect(rows[1]?.cells.join(',')).toBe(lines[1])
  const good = lines.filter((line) => !line.includes('"'))
  expect(rows.filter(({ isBroken }) => !isBroken).map(({ cells: said }) => said.join(','))).toEqual(
    expect.arrayContaining(good),
  )
  expect(read(text, ',', 3)).toEqual(read(text))
})

test('a line that is one endless quoted cell is no list of members', () => {
  const text = `a\n"${'x'.repeat(10_001)}\nb\n`
  for (const piece of [text.length, 100, 7])
    expect(read(text, ',', piece).fault).toEqual({ fault: 'quote_unclosed', row: 2 })
})

test('a cell longer than ten thousand characters and a row of more than two hundred cells are no list of members', () => {
  expect(read(`a\n${'x'.repeat(10_001)}\n`).fault).toEqual({ fault: 'cell_too_long', row: 2 })
  expect(read(`a\n${','.repeat(300)}\n`).fault).toEqual({ fault: 'row_too_wide', row: 2 })
})

/** Texts that hurt: quotes, line ends of all kinds, delimiters, and letters of two code units. */
const messy = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '林', '𠮷', ' '), maxLength: 60 })

test('however a text is cut into pieces, its records are the same', () => {
  fc.assert(
    fc.property(messy, fc.integer({ min: 1, max: 7 }), (text, piece) => {
      expect(read(text, ',', piece)).toEqual(read(text))
    }),
    { numRuns: 3000 },
  )
})

test('reading goes on from its state as plain data: another process may have read the first half', () => {
  fc.assert(
    fc.property(messy, fc.nat({ max: 60 }), (text, at) => {
      const first = readCsv(csvStart, text.slice(0, at), ',')
      const state = JSON.parse(JSON.stringify(first.state)) as typeof first.state
      const second = readCsv(state, text.slice(at), ',')
      const end = endCsv(second.state, ',')
      expect([...first.rows, ...second.rows, ...end.rows]).toEqual(read(text).rows)
    }),
  )
})
