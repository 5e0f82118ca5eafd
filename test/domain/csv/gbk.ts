/** Node reads GB 18030 and does not write it: the table is turned round, for the two-byte characters that GBK has. */
const bytesOf = new Map<string, [number, number]>()
const decoder = new TextDecoder('gb18030')
for (let lead = 0x81; lead <= 0xfe; lead += 1) {
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    if (trail === 0x7f) continue
    const letter = decoder.decode(Uint8Array.of(lead, trail))
    if (letter.length === 1 && letter !== '\uFFFD' && !bytesOf.has(letter)) bytesOf.set(letter, [lead, trail])
  }
}

/** A text as a spreadsheet in China saves it. */
export function gbk(text: string): Uint8Array {
  const bytes: number[] = []
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    const pair = code < 0x80 ? [code] : bytesOf.get(letter)
    if (!pair) throw new Error(`GBK has no ${letter}`)
    bytes.push(...pair)
  }
  return Uint8Array.from(bytes)
}

/** A text as UTF-16. */
export const utf16 = (text: string, isBigEndian = false): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le')
  return new Uint8Array(isBigEndian ? bytes.swap16() : bytes)
}
