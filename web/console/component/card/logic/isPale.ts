/** How light a colour is, 0 to 1, by WCAG's reckoning. `#rrggbb`. */
export function luminance(hex: string): number {
  const part = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}

/** Whether white letters on it fall below 3 : 1, the least for large text. */
export const isPale = (hex: string): boolean => 1.05 / (luminance(hex) + 0.05) < 3
