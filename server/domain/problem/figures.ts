/** A whole number with a comma at each thousand. */
export const grouped = (value: number): string => String(Math.trunc(value)).replace(/\B(?=(\d{3})+$)/g, ',')

/** Fen as yuan with two places, `¥1,234.50`. */
export function yuan(fen: number): string {
  const whole = grouped(Math.trunc(Math.abs(fen) / 100))
  return `${fen < 0 ? '-' : ''}¥${whole}.${String(Math.abs(fen) % 100).padStart(2, '0')}`
}
