import { count } from './count.ts'

/** Fen as yuan with two places, `¥1,234.50`. Integers throughout, for money must not pass through a fraction. */
export function yuan(fen: number): string {
  const whole = Math.trunc(Math.abs(fen) / 100)
  const rest = String(Math.abs(fen) % 100).padStart(2, '0')
  return `${fen < 0 ? '-' : ''}¥${count(whole)}.${rest}`
}
