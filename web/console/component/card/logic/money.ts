/** The most that a field of WeChat's takes: a signed 32-bit integer of fen. */
const MOST_FEN = 2_147_483_647

/** Fen as a person writes them in a field: `12`, `12.5`, `0.05`; never `12.00`. Integers throughout. */
export function fenToText(fen: number | undefined): string {
  if (fen === undefined) return ''
  const rest = String(fen % 100).padStart(2, '0')
  return `${Math.trunc(fen / 100)}${rest === '00' ? '' : `.${rest.replace(/0$/, '')}`}`
}

/**
 * What a person wrote, in fen. Undefined for an empty field, `NaN` for what is no amount: a sign, more than two places,
 * more than WeChat keeps. Full-width digits and the Chinese full stop count, for input methods write them.
 */
export function textToFen(text: string): number | undefined {
  const clean = text
    .normalize('NFKC')
    .replace(/[。｡]/g, '.')
    .replace(/[,\s¥元]/g, '')
  if (clean === '') return undefined
  const match = /^(\d{1,9})(?:\.(\d{0,2}))?$/.exec(clean)
  if (!match) return Number.NaN
  const fen = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
  return fen <= MOST_FEN ? fen : Number.NaN
}
