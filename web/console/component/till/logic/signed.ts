/** `+35`, `−300`: with the sign that is as wide as a plus. */
export const signed = (points: number): string =>
  `${points < 0 ? '−' : '+'}${Math.abs(points).toLocaleString('en-US')}`
