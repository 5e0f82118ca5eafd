import { imageSize } from 'image-size'
import type { Picture } from './drawing.ts'

/** On each side: what more would cost in memory is no use at 200 dpi. */
const SIDE_MAX = 4096

/** What a stranger's bytes are, by themselves and not by their name: a JPEG or PNG of a bearable size, or nothing. */
export function readPicture(bytes: Uint8Array): Picture | undefined {
  try {
    const { type, width, height } = imageSize(bytes)
    if ((type !== 'jpg' && type !== 'png') || !isSide(width) || !isSide(height)) return undefined
    return { bytes, type, width, height }
  } catch {
    return undefined
  }
}

const isSide = (pixels: number) => pixels > 0 && pixels <= SIDE_MAX
