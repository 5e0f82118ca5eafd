import type { Locator, Page } from '@playwright/test'
import jsQR from 'jsqr'

type Pixels = { width: number; height: number; data: Buffer }

/** The element as it is on screen. Chromium decodes its own picture: no image library is needed. */
async function pixelsOf(page: Page, element: Locator): Promise<Pixels> {
  await atRest(element)
  const png = (await element.screenshot({ scale: 'device' })).toString('base64')
  const studio = await page.context().newPage()
  try {
    const { width, height, text } = await studio.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0)
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const { width, height } = bitmap
      const context = new OffscreenCanvas(width, height).getContext('2d')
      if (!context) throw new Error('no canvas')
      context.drawImage(bitmap, 0, 0)
      const { data } = context.getImageData(0, 0, width, height)
      // As text in pieces: a list of numbers takes seconds to cross from the page.
      let binary = ''
      for (let at = 0; at < data.length; at += 8192)
        binary += String.fromCodePoint(...data.subarray(at, at + 8192))
      return { width, height, text: btoa(binary) }
    }, png)
    return { width, height, data: Buffer.from(text, 'base64') }
  } finally {
    await studio.close()
  }
}

/** Whatever comes in with a movement has arrived; what moves for ever does not count. */
const atRest = (element: Locator) =>
  element.evaluate(async ({ ownerDocument }) => {
    const moving = ownerDocument
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
    await Promise.allSettled(moving.map(({ finished }) => finished))
  })

/** What a scanner reads from the element; dark on light only, for tills know no inverted codes. */
export async function readQrCode(page: Page, element: Locator): Promise<string | undefined> {
  const { width, height, data } = await pixelsOf(page, element)
  return jsQR(Uint8ClampedArray.from(data), width, height, { inversionAttempts: 'dontInvert' })?.data
}

/** The shares of pure black and pure white among the element's pixels, and the brightness of its outermost columns. */
export async function coloursOf(page: Page, element: Locator) {
  const { width, height, data } = await pixelsOf(page, element)
  let [black, white, edge] = [0, 0, 255]
  for (let at = 0; at < width * height; at += 1) {
    const brightest = Math.max(data[at * 4] ?? 0, data[at * 4 + 1] ?? 0, data[at * 4 + 2] ?? 0)
    const darkest = Math.min(data[at * 4] ?? 0, data[at * 4 + 1] ?? 0, data[at * 4 + 2] ?? 0)
    if (brightest < 40) black += 1
    if (darkest > 230) white += 1
    const column = at % width
    if (column < 2 || column >= width - 2) edge = Math.min(edge, darkest)
  }
  return { black: black / (width * height), white: white / (width * height), edge }
}

/** The bar code's stripes from left to right along its middle, as widths in pixels, beginning and ending with white. */
export async function stripesOf(page: Page, element: Locator): Promise<number[]> {
  const { width, height, data } = await pixelsOf(page, element)
  const row = Math.floor(height / 2) * width
  const stripes: number[] = [0]
  let isDark = false
  for (let column = 0; column < width; column += 1) {
    const dark = (data[(row + column) * 4] ?? 255) < 128
    if (dark === isDark) stripes[stripes.length - 1] = (stripes.at(-1) ?? 0) + 1
    else stripes.push(1)
    isDark = dark
  }
  return stripes
}
