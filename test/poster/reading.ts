import jsQR from 'jsqr'
import { paint } from '../../server/poster/drawPng.ts'

/** What a scanner reads from a picture; of a table tent, from the face that is upright. */
export async function scanned(png: Uint8Array, lowerHalf = false): Promise<string | undefined> {
  const { width, height } = sizeOf(png)
  const data = Buffer.from(png).toString('base64')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="data:image/png;base64,${data}"/></svg>`
  const all = new Uint8ClampedArray((await paint(svg, width)).pixels)
  const from = lowerHalf ? Math.ceil(height / 2) : 0
  const pixels = all.slice(from * width * 4)
  return jsQR(pixels, width, height - from, { inversionAttempts: 'dontInvert' })?.data
}

/** From the header of a PNG. */
export function sizeOf(png: Uint8Array): { width: number; height: number } {
  const bytes = Buffer.from(png)
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

/** The words of each page, as somebody who selects them gets them. */
export async function pageTexts(pdf: Uint8Array): Promise<string[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 })
  const file = await loading.promise
  const texts: string[] = []
  for (let number = 1; number <= file.numPages; number += 1) {
    const { items } = await (await file.getPage(number)).getTextContent()
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(''))
  }
  await loading.destroy()
  return texts
}
