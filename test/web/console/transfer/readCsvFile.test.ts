import { expect, test } from 'vitest'
import { fileNameIn, readCsvFile } from '../../../../web/console/component/transfer/logic/readCsvFile.ts'
import { megabytes } from '../../../../web/console/component/transfer/logic/megabytes.ts'

/** A body that comes in these pieces, and breaks off behind them where it is told to. */
function bodyOf(pieces: string[], isBroken = false): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const left = [...pieces]
  return new ReadableStream({
    pull(controller) {
      const piece = left.shift()
      if (piece !== undefined) controller.enqueue(encoder.encode(piece))
      else if (isBroken) controller.error(new TypeError('network error'))
      else controller.close()
    },
  })
}

test('a file that comes whole is whole, and its rows are counted as they come: line ends within quotes are none', async () => {
  const seen: number[] = []
  const read = await readCsvFile(
    bodyOf(['\uFEFF姓名,备注\r\n林,"两', '\r\n行 ""引""\r\n"\r\n王,x\r\n']),
    (rows) => seen.push(rows),
  )
  expect(read).toMatchObject({ isWhole: true, rows: 2 })
  expect(seen).toEqual([0, 2])
  const bytes = read.isWhole ? new Uint8Array(await read.file.arrayBuffer()) : new Uint8Array()
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
})

test('a connection that breaks leaves no file, however much came', async () => {
  const read = await readCsvFile(bodyOf(['a,b\r\n', '1,2\r\n3,'], true), () => undefined)
  expect(read).toEqual({ isWhole: false, rows: 1 })
})

test.each([
  [
    `attachment; filename="members.csv"; filename*=UTF-8''${encodeURIComponent('会员-2026.csv')}`,
    '会员-2026.csv',
  ],
  ["attachment; filename*=UTF-8''%E4%BC", 'members.csv'],
  ['attachment', 'members.csv'],
  [null, 'members.csv'],
])('the name in %j', (disposition, name) => {
  expect(fileNameIn(disposition, 'members.csv')).toBe(name)
})

test.each([
  [0, '0 KB'],
  [200, '1 KB'],
  [12_345, '12 KB'],
  [3_210_000, '3.2 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(megabytes(bytes)).toBe(words)
})
