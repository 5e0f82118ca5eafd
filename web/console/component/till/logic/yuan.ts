/** Fen as money is read out at a till: `38.80`, always with both places. */
export const yuan = (fen: number): string =>
  `${Math.trunc(fen / 100)}.${String(Math.abs(fen % 100)).padStart(2, '0')}`
