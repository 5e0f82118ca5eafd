import { encode } from 'uqr'

/** Black modules as one SVG path in a square of `size` units, quiet zone included. */
export type QrPath = { size: number; path: string }

/** ISO/IEC 18004 asks for four modules of white around the symbol. */
const QUIET = 4

/** A QR code, error correction M: enough for a scratched screen, and the modules stay large. */
export function qrPath(text: string): QrPath {
  const code = encode(text, { ecc: 'M', border: 0 })
  const path = code.data
    .flatMap((row, y) => row.map((black, x) => (black ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : '')))
    .join('')
  return { size: code.size + 2 * QUIET, path }
}

/** The same as a picture's address, for `<img>`: WeChat recognises a long-pressed picture, not a drawing. */
export function qrPicture(text: string): string {
  const { size, path } = qrPath(text)
  const pixels = size * 8
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${pixels}" height="${pixels}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
