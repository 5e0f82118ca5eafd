import { unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { drawPosters } from '../../server/poster/drawPosters.ts'
import { joinPdfs } from '../../server/poster/joinPdfs.ts'
import { joinZips } from '../../server/poster/joinZips.ts'
import { pageTexts } from './reading.ts'
import { coffee } from './samples.ts'

const at = new Date('2026-11-23T08:00:00Z')

async function* each<T>(values: T[]) {
  yield* values
}
async function whole(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const piece of pieces) chunks.push(piece)
  return new Uint8Array(Buffer.concat(chunks))
}

const pagesFor = (names: string[]) =>
  drawPosters({
    file: 'pdf',
    at,
    sheets: names.map((name) => ({ format: 'a4', content: { ...coffee, store: { name: `${name} 1 0 R` } } })),
  })

test('PDFs become one, all pages in their order with their words', async () => {
  const parts = [
    await pagesFor(['荔湾店', '天河店']),
    await pagesFor(['越秀店']),
    await pagesFor(['番禺店', '海珠店']),
  ]
  const texts = await pageTexts(await whole(joinPdfs(each(parts))))
  const names = texts.map((text) => /荔湾店|天河店|越秀店|番禺店|海珠店/.exec(text)?.[0])
  expect(names).toEqual(['荔湾店', '天河店', '越秀店', '番禺店', '海珠店'])
})

test('zips become one, all entries with their Chinese names and their bytes', async () => {
  const text = (value: string) => new TextEncoder().encode(value)
  const parts = [
    zipSync({ '0001-荔湾店.png': text('one'), '0002-天河店.png': text('two') }, { level: 0, mtime: at }),
    zipSync({ '0003-越秀店.png': text('three') }, { level: 0, mtime: at }),
  ]
  const files = unzipSync(await whole(joinZips(each(parts))))
  const read = Object.entries(files).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])
  expect(read).toEqual([
    ['0001-荔湾店.png', 'one'],
    ['0002-天河店.png', 'two'],
    ['0003-越秀店.png', 'three'],
  ])
})

test('what is no file of ours is not joined', async () => {
  await expect(whole(joinZips(each([new Uint8Array(40)])))).rejects.toThrow(TypeError)
  await expect(whole(joinPdfs(each([new TextEncoder().encode('%PDF-1.7 nothing')])))).rejects.toThrow(
    'not a PDF of ours',
  )
})
