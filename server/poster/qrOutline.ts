import { encode } from 'uqr'

/** The black areas as outlines in units of a module, with no quiet zone; areas inside areas are holes (even-odd). */
export type QrOutline = { modules: number; path: string }

type Edge = { x: number; y: number; dx: number; dy: number; used: boolean }

/**
 * A QR code, error correction Q: a quarter of it may be scratched off the counter's stand. Outlines, not squares: between
 * squares that touch, many printers and viewers leave hair-lines.
 */
export function qrOutline(text: string): QrOutline {
  const { data, size } = encode(text, { ecc: 'Q', border: 0 })
  const isBlack = (x: number, y: number) => data[y]?.[x] ?? false
  const edges = new Map<string, Edge[]>()
  const add = (x: number, y: number, dx: number, dy: number) => {
    const at = `${x},${y}`
    edges.set(at, [...(edges.get(at) ?? []), { x, y, dx, dy, used: false }])
  }
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (!isBlack(x, y)) continue
      if (!isBlack(x, y - 1)) add(x, y, 1, 0)
      if (!isBlack(x + 1, y)) add(x + 1, y, 0, 1)
      if (!isBlack(x, y + 1)) add(x + 1, y + 1, -1, 0)
      if (!isBlack(x - 1, y)) add(x, y + 1, 0, -1)
    }
  }
  const path = [...edges.values()].flatMap((from) => from.map((edge) => follow(edge, edges))).join('')
  return { modules: size, path }
}

/** Round one area, corner by corner, back to where it began. */
function follow(start: Edge, edges: Map<string, Edge[]>): string {
  if (start.used) return ''
  let path = `M${start.x} ${start.y}`
  let edge: Edge | undefined = start
  while (edge) {
    const { x, y, dx, dy }: Edge = edge
    edge.used = true
    const [toX, toY] = [x + dx, y + dy]
    const onward: Edge[] = (edges.get(`${toX},${toY}`) ?? []).filter((next) => !next.used)
    const next: Edge | undefined = onward.find((other) => other.dx === dx && other.dy === dy) ?? onward[0]
    if (next && (next.dx !== dx || next.dy !== dy)) path += dx === 0 ? `V${toY}` : `H${toX}`
    edge = next
  }
  return `${path}Z`
}
