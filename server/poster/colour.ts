type Rgb = [red: number, green: number, blue: number]

const parse = (hex: string): Rgb => {
  const value = Number.parseInt(hex.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

const print = (parts: Rgb) =>
  `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`

/** `amount` of the second colour in the first: 0 none, 1 all. */
export function mix(first: string, second: string, amount: number): string {
  const [a, b] = [parse(first), parse(second)]
  const at = (i: 0 | 1 | 2) => a[i] + (b[i] - a[i]) * amount
  return print([at(0), at(1), at(2)])
}

/** WCAG 2: from 0, black, to 1, white. */
function luminance(hex: string): number {
  const linear = (part: number) => {
    const c = part / 255
    return c <= 0.040_45 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  }
  const [red, green, blue] = parse(hex)
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/** WCAG 2: from 1 to 21. */
export function contrast(first: string, second: string): number {
  const [low = 0, high = 0] = [luminance(first), luminance(second)].toSorted((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

export const ink = '#1d2129'
export const white = '#ffffff'

/** Large text wants 3 to 1 (WCAG 1.4.3): white where it has that, else ink. */
export const textOn = (background: string): string => (contrast(white, background) >= 3 ? white : ink)

/** Between an ink-dark and a barely visible accent: something to read on white, and something to fill an area with. */
export function readableOnWhite(accent: string): string {
  let color = accent
  for (let step = 0; step < 12 && contrast(white, color) < 4.5; step += 1) color = mix(color, '#000000', 0.1)
  return color
}
