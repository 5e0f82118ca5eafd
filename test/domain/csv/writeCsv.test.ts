import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvStart, endCsv, readCsv } from '../../../server/domain/csv/readCsv.ts'
import { csvRecord, disarmed, rearmed } from '../../../server/domain/csv/writeCsv.ts'

const readBack = (text: string) => {
  const { rows, state } = readCsv(csvStart, text, ',')
  return [...rows, ...endCsv(state, ',').rows].map(({ cells }) => cells)
}

test.each([
  '=1+1',
  '=HYPERLINK("http://evil.example","x")',
  '+8613800138000',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  "'=1+1",
])('%j is no formula any more', (text) => {
  expect(disarmed(text)).toBe(`'${text}`)
})

test.each(['林小满', '13800138000', 'a=b', "l'apostrophe", "'quoted'", 'x@y.example', '3-4', ''])(
  '%j stays as it is',
  (text) => {
    expect(disarmed(text)).toBe(text)
  },
)

test('a number below zero is a number: it is written as it is', () => {
  expect(csvRecord([-5, -0.5, '-5'])).toBe("-5,-0.5,'-5\r\n")
})

test('what could divide cells elsewhere stands in quotes, so that no formula hides behind a semicolon', () => {
  expect(csvRecord(['x;=1+1', 'a,b', 'a\tb', 'say "hi"', 'two\nlines'])).toBe(
    '"x;=1+1","a,b","a\tb","say ""hi""","two\nlines"\r\n',
  )
})

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', '\n', '\r', '\t', ' ', '林', 'a'),
    maxLength: 12,
  }),
)

test('whatever is written is read back the same', () => {
  fc.assert(
    fc.property(fc.array(fc.array(text, { minLength: 1, maxLength: 6 }), { maxLength: 8 }), (table) => {
      const said = table.filter((record) => record.some((cell) => cell !== ''))
      const read = readBack(said.map(csvRecord).join(''))
      expect(read.map((cells) => cells.map(rearmed))).toEqual(said)
    }),
    { numRuns: 500 },
  )
})

test('nothing that is written begins like a formula, whatever it was', () => {
  fc.assert(
    fc.property(text, (cell) => {
      const [[written] = ['']] = readBack(csvRecord([cell, 'end']))
      expect(written).not.toMatch(/^\s*[=+\-@＝＋－＠]/)
    }),
    { numRuns: 500 },
  )
})
