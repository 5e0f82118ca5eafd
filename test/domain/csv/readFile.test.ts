import { expect, test } from 'vitest'
import type { Encoding } from '../../../server/domain/csv/encoding.ts'
import type { CsvRow } from '../../../server/domain/csv/readCsv.ts'
import { fileStart, readFilePart } from '../../../server/domain/csv/readFile.ts'
import { gbk, utf16 } from './gbk.ts'

const list = '姓名,备注\r\n林小满,"两行\r\n备注"\r\n王大力,完\r\n'
const utf8 = (text: string) => new TextEncoder().encode(text)

function read(bytes: Uint8Array, encoding: Encoding, size: number, delimiter = ',') {
  const rows: CsvRow[] = []
  let state = fileStart
  for (let at = 0; at < bytes.length; at += size) {
    const isLast = at + size >= bytes.length
    const reading = readFilePart(state, bytes.subarray(at, at + size), { encoding, delimiter, isLast })
    rows.push(...reading.rows)
    // Kept between two processes.
    state = JSON.parse(JSON.stringify(reading.state)) as typeof state
    if (reading.fault) return { rows, fault: reading.fault }
  }
  return { rows }
}

test.each<[string, Uint8Array, Encoding]>([
  ['UTF-8', utf8(list), 'utf-8'],
  ['UTF-8 with its mark', utf8(`\uFEFF${list}`), 'utf-8'],
  ['GBK', gbk(list), 'gb18030'],
  ['UTF-16', utf16(`\uFEFF${list}`), 'utf-16le'],
  ['UTF-16 the other way round', utf16(`\uFEFF${list}`, true), 'utf-16be'],
])('a file of %s is the same in parts of any length', (_, bytes, encoding) => {
  const rows = [
    ['姓名', '备注'],
    ['林小满', '两行\r\n备注'],
    ['王大力', '完'],
  ]
  for (const size of [2, 4, 6, 10, 14, 1000]) {
    expect(read(bytes, encoding, size).rows.map(({ cells }) => cells)).toEqual(rows)
  }
})

test('the line by which a spreadsheet names its delimiter is no data', () => {
  const { rows } = read(utf8('sep=;\na;b\n1;2\n'), 'utf-8', 5, ';')
  expect(rows.map(({ row, cells }) => [row, ...cells])).toEqual([
    [2, 'a', 'b'],
    [3, '1', '2'],
  ])
})

test('a file without any line end is given up before it fills the memory', () => {
  const part = new Uint8Array(1_000_000).fill(0x61)
  let state = fileStart
  let fault: unknown
  for (let no = 0; no < 10 && !fault; no += 1) {
    const reading = readFilePart(state, part, { encoding: 'utf-8', delimiter: ',', isLast: false })
    state = reading.state
    fault = reading.fault
  }
  expect(fault).toEqual({ fault: 'cell_too_long', row: 1 })
})
