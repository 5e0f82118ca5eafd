import { readFile } from 'node:fs/promises'
import type { Browser } from '@playwright/test'
import jsQR from 'jsqr'
import type * as Pdfjs from 'pdfjs-dist'

const files = new URL('../../node_modules/pdfjs-dist/build/', import.meta.url)
const studioUrl = 'http://studio.localhost/'

export type Printed = { width: number; height: number; data: Uint8ClampedArray; png: Buffer; pages: number }

/** A page of a PDF as a printer sees it: drawn by pdf.js in the browser, at so many dots per inch. */
export async function printed(
  browser: Browser,
  pdf: Buffer,
  { page: number = 1, dpi = 120 } = {},
): Promise<Printed> {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    await page.route(`${studioUrl}**`, async (route) => {
      const name = new URL(route.request().url()).pathname.slice(1)
      if (name === '') return route.fulfill({ contentType: 'text/html', body: '<!doctype html>' })
      if (name === 'file.pdf') return route.fulfill({ contentType: 'application/pdf', body: pdf })
      return route.fulfill({ contentType: 'text/javascript', body: await readFile(new URL(name, files)) })
    })
    await page.goto(studioUrl)
    const drawn = await page.evaluate(draw, { studioUrl, number, scale: dpi / 72 })
    const data = new Uint8ClampedArray(Buffer.from(drawn.pixels, 'base64'))
    return { ...drawn, data, png: Buffer.from(drawn.png, 'base64') }
  } finally {
    await context.close()
  }
}

/** What a scanner reads from the printed page. */
export const scanned = ({ data, width, height }: Printed): string | undefined =>
  jsQR(data, width, height, { inversionAttempts: 'dontInvert' })?.data

/** Runs in the page. */
async function draw({ studioUrl, number, scale }: { studioUrl: string; number: number; scale: number }) {
  const pdfjs = (await import(`${studioUrl}pdf.min.mjs`)) as typeof Pdfjs
  pdfjs.GlobalWorkerOptions.workerSrc = `${studioUrl}pdf.worker.min.mjs`
  const file = await pdfjs.getDocument({ url: `${studioUrl}file.pdf` }).promise
  const sheet = await file.getPage(number)
  const viewport = sheet.getViewport({ scale })
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  const drawing = canvas.getContext('2d')
  if (!drawing) throw new Error('no canvas')
  await sheet.render({ canvas, viewport }).promise
  const { data, width, height } = drawing.getImageData(0, 0, canvas.width, canvas.height)
  let binary = ''
  for (let at = 0; at < data.length; at += 8192)
    binary += String.fromCodePoint(...data.subarray(at, at + 8192))
  return {
    width,
    height,
    pages: file.numPages,
    pixels: btoa(binary),
    png: canvas.toDataURL().split(',')[1] ?? '',
  }
}
