import { expect, test } from 'vitest'
import { drawPosters } from '../../server/poster/drawPosters.ts'
import { drawInStudio } from '../../server/poster/studio.ts'
import { pageTexts, scanned, sizeOf } from './reading.ts'
import { coffee, english, longWinded } from './samples.ts'

const at = new Date('2026-11-23T08:00:00Z')
const formats = ['a4', 'tent'] as const

test.each(formats)('the picture of %s is A4 at 200 dpi, and a scanner reads its code', async (format) => {
  const png = await drawPosters({ file: 'png', sheets: [{ format, content: coffee }], at })
  expect(sizeOf(png)).toEqual({ width: 1654, height: 2339 })
  expect(await scanned(png, format === 'tent')).toBe(coffee.code)
})

test('the text of a PDF can be selected, every page of it', async () => {
  const contents = [coffee, longWinded, english]
  const sheets = contents.map((content) => ({ format: 'a4' as const, content }))
  const pdf = await drawPosters({ file: 'pdf', sheets, at })
  const texts = await pageTexts(pdf)
  expect(texts).toHaveLength(3)
  expect(texts[0]).toContain('微信扫一扫，成为会员')
  expect(texts[0]).toContain('入会即送 50 积分')
  expect(texts[1]).toContain('旗舰体验店')
  expect(texts[2]).toContain('Scan with WeChat,become a member')
})

test('a file for the print shop says where it is cut', async () => {
  const pdf = await drawPosters({ file: 'pdf', sheets: [{ format: 'a4', bleed: true, content: coffee }], at })
  const text = Buffer.from(pdf).toString('latin1')
  expect(text).toMatch(/\/TrimBox \[8\.50\d* 8\.50\d* 603\.7\d* 850\.3\d*\]/)
  expect(text).toMatch(/\/MediaBox \[0 0 612\.2\d* 858\.8\d*\]/)
})

test('fonts are embedded in part only, and the same picture is in a file once', async () => {
  const sheets = Array.from({ length: 20 }, () => ({ format: 'a4' as const, content: coffee }))
  const pdf = await drawPosters({ file: 'pdf', sheets, at })
  expect(pdf.length).toBeLessThan(400_000)
  expect(
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Subtype \/Image/g)?.length,
  ).toBeLessThanOrEqual(4)
})

test('a broken picture is left out, and the brand has its first character', async () => {
  const { logo } = coffee
  if (!logo) throw new Error('the sample has a logo')
  const broken = { ...logo, bytes: logo.bytes.slice(0, 600) }
  const content = { ...coffee, logo: broken, background: undefined }
  const pdf = await drawPosters({ file: 'pdf', sheets: [{ format: 'a4', content }], at })
  expect(Buffer.from(pdf).toString('latin1')).not.toContain('/Subtype /Image')
  expect((await pageTexts(pdf))[0]).toContain('禾 禾下咖啡')
})

test('a thread of its own draws the same', async () => {
  const sheets = [{ format: 'tent' as const, content: english }]
  const [here, there] = await Promise.all([
    drawPosters({ file: 'png', sheets, at }),
    drawInStudio({ file: 'png', sheets, at }),
  ])
  expect(Buffer.from(there).equals(Buffer.from(here))).toBe(true)
})

test('what cannot be drawn is refused, and the next is drawn', async () => {
  await expect(drawInStudio({ file: 'png', sheets: [], at })).rejects.toThrow('nothing to draw')
  const pdf = await drawInStudio({ file: 'pdf', sheets: [{ format: 'a4', content: coffee }], at })
  expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
})
