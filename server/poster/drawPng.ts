import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { Drawing } from './drawing.ts'
import { drawSvg } from './drawSvg.ts'

/** Enough for paper on a counter; A4 becomes 1654 × 2339. */
const DPI = 200

let ready: Promise<void> | undefined

async function prepare(): Promise<void> {
  const url = import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm')
  await initWasm(await readFile(fileURLToPath(url)))
}

/** The drawing in pixels. */
export async function drawPng(drawing: Drawing): Promise<Uint8Array> {
  const { pixels: _, ...png } = await paint(drawSvg(drawing), pixelsOf(drawing.width + 2 * drawing.bleed))
  return png.bytes
}

const pixelsOf = (mm: number) => Math.round((mm / 25.4) * DPI)

/** Any SVG in pixels, `width` of them across. Our own only: it is not made for strangers' files. */
export async function paint(svg: string, width: number) {
  ready ??= prepare()
  await ready
  const painter = new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } })
  const image = painter.render()
  try {
    return { bytes: image.asPng(), width: image.width, height: image.height, pixels: image.pixels }
  } finally {
    // Memory of the other machine is given back by hand.
    image.free()
    painter.free()
  }
}
