import type { PosterSheet } from './content.ts'
import type { Drawing } from './drawing.ts'
import { drawPdf } from './drawPdf.ts'
import { drawPng } from './drawPng.ts'
import { layoutPoster } from './layoutPoster.ts'
import { soundPicture } from './soundPicture.ts'

export type PosterJob = {
  file: 'pdf' | 'png'
  /** Pages of one PDF; a picture takes one. */
  sheets: PosterSheet[]
  /** What the file says of when it was made. */
  at: Date
}

/** The sheets as a file. */
export async function drawPosters({ file, sheets, at }: PosterJob): Promise<Uint8Array> {
  if (file === 'pdf') return drawPdf(drawingsOf(sheets), at)
  for await (const drawing of drawingsOf(sheets)) return drawPng(drawing)
  throw new TypeError('nothing to draw')
}

async function* drawingsOf(sheets: PosterSheet[]): AsyncGenerator<Drawing> {
  for (const sheet of sheets) {
    const { content } = sheet
    const logo = await soundPicture(content.logo)
    const background = await soundPicture(content.background)
    const drawing = layoutPoster({ ...sheet, content: { ...content, logo, background } })
    // A file of many stores is not called after the first one.
    yield sheets.length > 1 ? { ...drawing, title: content.brandName } : drawing
  }
}
