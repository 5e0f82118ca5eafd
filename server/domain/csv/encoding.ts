import { isUtf8 } from 'node:buffer'

/** Spreadsheets in China save GBK, of which GB 18030 is the whole; the others are what everybody else saves. */
export const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const
export type Encoding = (typeof encodings)[number]

/** What the bytes of one piece of a file hint at. The sums of all pieces decide. */
export type EncodingSigns = {
  bytes: number
  /** Bytes beyond ASCII, and how many places among them cannot be UTF-8. */
  wide: number
  notUtf8: number
  /** Zero bytes at even and at odd places: what UTF-16 makes of digits and commas. */
  zerosEven: number
  zerosOdd: number
}

/** What a file is that is no text. */
export type ForeignFile = 'spreadsheet' | 'binary'

const isContinuation = (byte: number | undefined) => byte !== undefined && byte >= 0x80 && byte < 0xc0

/** The mark at a file's beginning by which its encoding is known for sure; `length` bytes that say nothing else. */
export function markOf(bytes: Uint8Array): { encoding: Encoding; length: number } | undefined {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', length: 2 }
  return undefined
}

/** A file of another kind by its first bytes: workbooks of both generations, PDF, pictures and archives. */
export function foreignKind(bytes: Uint8Array): ForeignFile | undefined {
  const begins = (...start: number[]) => start.every((byte, index) => bytes[index] === byte)
  if (begins(0x50, 0x4b, 0x03, 0x04) || begins(0xd0, 0xcf, 0x11, 0xe0)) return 'spreadsheet'
  const others = [
    [0x25, 0x50, 0x44, 0x46],
    [0x89, 0x50, 0x4e, 0x47],
    [0xff, 0xd8, 0xff],
    [0x1f, 0x8b],
    [0x52, 0x61, 0x72, 0x21],
  ]
  return others.some((start) => begins(...start)) ? 'binary' : undefined
}

/** A piece may begin and end in the middle of a character: those bytes are not held against UTF-8. */
export function encodingSigns(bytes: Uint8Array): EncodingSigns {
  const signs = { bytes: bytes.length, wide: 0, notUtf8: 0, zerosEven: 0, zerosOdd: 0 }
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0
    if (byte >= 0x80) signs.wide += 1
    else if (byte === 0) signs[index % 2 === 0 ? 'zerosEven' : 'zerosOdd'] += 1
  }
  const whole = withoutHalves(bytes)
  if (signs.wide === 0 || isUtf8(whole)) return signs
  const text = new TextDecoder('utf-8').decode(whole)
  return { ...signs, notUtf8: text.split('\uFFFD').length - 1 }
}

function withoutHalves(bytes: Uint8Array): Uint8Array {
  let start = 0
  while (start < 3 && isContinuation(bytes[start])) start += 1
  let end = bytes.length
  while (end > start && bytes.length - end < 3 && isContinuation(bytes[end - 1])) end -= 1
  const lead = bytes[end - 1] ?? 0
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
  // A character that is there whole stays.
  if (lead < 0xc0 || bytes.length - end + 1 >= length) end = bytes.length
  else end -= 1
  return bytes.subarray(start, end)
}

/** A text of UTF-16 has a zero byte in every digit and comma; one file in twenty bytes is far below what any list has. */
const ZEROS_MIN = 1 / 20
/** A few damaged characters in a file of UTF-8 are damage; in a file of GBK nearly every character is none of UTF-8. */
const DAMAGE_MAX = 1 / 20

/** How the whole file is to be read; nothing where it is no text. */
export function chooseEncoding(first: Uint8Array, signs: EncodingSigns[]): Encoding | undefined {
  const mark = markOf(first)
  if (mark) return mark.encoding
  const sum = (key: keyof EncodingSigns) => signs.reduce((total, one) => total + one[key], 0)
  const [even, odd] = [sum('zerosEven'), sum('zerosOdd')]
  if (even + odd > 0) {
    if ((even + odd) / sum('bytes') < ZEROS_MIN) return undefined
    if (odd > even * 4) return 'utf-16le'
    return even > odd * 4 ? 'utf-16be' : undefined
  }
  return sum('notUtf8') <= sum('wide') * DAMAGE_MAX ? 'utf-8' : 'gb18030'
}

/**
 * Behind the last line end of these bytes, where no character is cut in two: neither a line feed nor a carriage return is ever
 * part of another character in these encodings. 0 where there is none.
 */
export function lineCut(bytes: Uint8Array, encoding: Encoding): number {
  const cut = behindLast(bytes, encoding, 0x0a)
  return cut === 0 ? behindLast(bytes, encoding, 0x0d) : cut
}

function behindLast(bytes: Uint8Array, encoding: Encoding, end: number): number {
  if (encoding === 'utf-8' || encoding === 'gb18030') return bytes.lastIndexOf(end) + 1
  const low = encoding === 'utf-16le' ? 0 : 1
  for (let index = bytes.length - 2 - (bytes.length % 2); index >= 0; index -= 2) {
    if (bytes[index + low] === end && bytes[index + 1 - low] === 0) return index + 2
  }
  return 0
}

/** What can't be read becomes U+FFFD, so that its line can be named. */
export const decodeText = (bytes: Uint8Array, encoding: Encoding): string =>
  new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
