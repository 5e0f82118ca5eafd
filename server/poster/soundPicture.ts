import { createHash } from 'node:crypto'
import type { Picture } from './drawing.ts'
import { paint } from './drawPng.ts'

/** More pixels than this are never seen on the paper. */
const WIDTH_MAX = 1200
/** A batch has one logo and one background. */
const KEPT_MAX = 8
const kept = new Map<string, Picture | undefined>()

/**
 * The picture as something that every renderer can draw, or nothing where it is broken: it is painted once inside the
 * WebAssembly sandbox. The same bytes give the same object, so a file of many pages has the picture once.
 */
export async function soundPicture(picture: Picture | undefined): Promise<Picture | undefined> {
  if (!picture) return undefined
  const key = createHash('sha256').update(picture.bytes).digest('base64')
  if (kept.has(key)) return kept.get(key)
  const sound = await repaint(picture)
  kept.set(key, sound)
  const [oldest] = kept.keys()
  if (kept.size > KEPT_MAX && oldest !== undefined) kept.delete(oldest)
  return sound
}

async function repaint({ bytes, type, width, height }: Picture): Promise<Picture | undefined> {
  const media = type === 'png' ? 'image/png' : 'image/jpeg'
  const data = Buffer.from(bytes).toString('base64')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><image width="${width}" height="${height}" href="data:${media};base64,${data}"/></svg>`
  const painted = await paint(svg, Math.min(width, WIDTH_MAX))
  // What cannot be decoded leaves the sheet empty.
  if (!painted.pixels.some((_, i) => i % 4 === 3 && painted.pixels[i] !== 0)) return undefined
  // A JPEG is taken as it is: re-encoded without loss it would be many times as large.
  if (type === 'jpg') return { bytes, type, width, height }
  return { bytes: painted.bytes, type: 'png', width: painted.width, height: painted.height }
}
