import { imageSize } from 'image-size'
import { pictureKinds, type PictureKind } from '../../shared/console/card.ts'

export type PictureFault =
  | { fault: 'empty' }
  | { fault: 'too_heavy'; max: number; is: number }
  /** Not a JPG or PNG, whatever its name says. */
  | { fault: 'not_picture' }
  /** Cut short, or followed by something that is no picture. */
  | { fault: 'broken' }
  | { fault: 'too_large'; width: number; height: number; max: { width: number; height: number } }
  | { fault: 'wrong_shape' | 'too_small'; width: number; height: number; kind: PictureKind }

export type GoodPicture = { contentType: 'image/png' | 'image/jpeg'; extension: 'png' | 'jpg' }

/** As much as media/uploadimg takes (wire contract 5.5). */
export const PICTURE_BYTES_MAX = 1024 * 1024
const SIDE_MAX = 4096
/** A phone's crop may be a pixel off. */
const SHAPE_TOLERANCE = 0.01

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const JPG = Buffer.from([0xff, 0xd8, 0xff])
const PNG_END = Buffer.from([0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82])

/**
 * Whether a file is a picture that a card can carry: by its bytes, never by its name. Of the kind's proportions, at least as
 * large as the kind asks for where the kind fills a place, and nothing but a picture from its first byte to its last: what
 * hangs behind the end is how a page or an archive hides in one.
 */
export function examinePicture(bytes: Uint8Array, kind: PictureKind): GoodPicture | PictureFault {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.length === 0) return { fault: 'empty' }
  if (file.length > PICTURE_BYTES_MAX) return { fault: 'too_heavy', max: PICTURE_BYTES_MAX, is: file.length }
  const isPng = file.subarray(0, 8).equals(PNG)
  if (!isPng && !file.subarray(0, 3).equals(JPG)) return { fault: 'not_picture' }
  if (!(isPng ? isWholePng(file) : isWholeJpg(file))) return { fault: 'broken' }
  const size = sizeOf(file)
  if (!size) return { fault: 'broken' }
  const fault = shapeFault(size, kind)
  return (
    fault ??
    (isPng ? { contentType: 'image/png', extension: 'png' } : { contentType: 'image/jpeg', extension: 'jpg' })
  )
}

function shapeFault(
  { width, height }: { width: number; height: number },
  kind: PictureKind,
): PictureFault | undefined {
  const wanted = pictureKinds[kind]
  // A background must not exceed its size (wire contract 3.3); the others are made smaller by WeChat itself.
  const max = kind === 'background' ? wanted : { width: SIDE_MAX, height: SIDE_MAX }
  if (width > max.width || height > max.height) return { fault: 'too_large', width, height, max }
  const ratio = width / height / (wanted.width / wanted.height)
  if (Math.abs(ratio - 1) > SHAPE_TOLERANCE) return { fault: 'wrong_shape', width, height, kind }
  // Half of what is asked for would be drawn twice as large: visibly blurred.
  if (width * 2 < wanted.width) return { fault: 'too_small', width, height, kind }
  return undefined
}

function sizeOf(file: Buffer): { width: number; height: number } | undefined {
  try {
    const { width, height } = imageSize(file)
    return width > 0 && height > 0 ? { width, height } : undefined
  } catch {
    return undefined
  }
}

/** Chunk after chunk from the header to IEND, which is the end of the file. */
function isWholePng(file: Buffer): boolean {
  if (!file.subarray(-PNG_END.length).equals(PNG_END)) return false
  let at = PNG.length
  let hasData = false
  while (at + 12 <= file.length) {
    const length = file.readUInt32BE(at)
    const type = file.toString('latin1', at + 4, at + 8)
    if (at === PNG.length && type !== 'IHDR') return false
    hasData ||= type === 'IDAT' && length > 0
    at += 12 + length
    if (type === 'IEND') return hasData && at === file.length
  }
  return false
}

/** Segment after segment to the picture's data, and through it to the one end marker, which is the end of the file. */
function isWholeJpg(file: Buffer): boolean {
  let at = 2
  while (at + 4 <= file.length) {
    if (file[at] !== 0xff) return false
    const marker = file[at + 1] ?? 0
    if (marker === 0xff) at += 1
    else if (marker === 0xda) return dataEndsFile(file, at + 2 + file.readUInt16BE(at + 2))
    else if (marker === 0xd9 || marker === 0xd8 || marker === 0) return false
    else at += 2 + file.readUInt16BE(at + 2)
  }
  return false
}

/** In a picture's data 0xff is followed by 0 or a restart; any other marker begins a segment, and 0xd9 is the end. */
function dataEndsFile(file: Buffer, start: number): boolean {
  let at = start
  while (at + 1 < file.length) {
    const found = file.indexOf(0xff, at)
    if (found === -1 || found + 1 >= file.length) return false
    const marker = file[found + 1] ?? 0
    if (marker === 0xd9) return found + 2 === file.length
    if (marker === 0xff) at = found + 1
    else if (marker === 0 || (marker >= 0xd0 && marker <= 0xd7)) at = found + 2
    else if (found + 4 > file.length) return false
    // A progressive picture has several runs of data, with tables between them.
    else at = found + 2 + file.readUInt16BE(found + 2)
  }
  return false
}
