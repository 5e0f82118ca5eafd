/** Why a cell cannot be read as a figure. */
export type FigureFault = 'scientific' | 'figure' | 'below_zero' | 'too_many'

/** As in domain/ledger/planPosting.ts: above this a mistake is likelier than a member. */
const FIGURE_MAX = 1_000_000_000

const plain = (text: string) => text.normalize('NFKC').replaceAll(/[\s,']/g, '')

/** What a spreadsheet has made of a long number: its digits are lost. */
export const isScientific = (text: string): boolean => /^[+-]?\d(\.\d+)?e\+?\d+$/i.test(plain(text))

/** Points: whole and not below zero; `1,234`, `１２３４`, `1234.00` and `1234分` are all read. */
export function readPoints(text: string): number | FigureFault {
  const digits = plain(text).replace(/分$/, '')
  if (isScientific(digits)) return 'scientific'
  if (!/^[+-]?\d+(\.0*)?$/.test(digits)) return 'figure'
  return within(Number(digits))
}

/** Money in yuan, in fen: `1,234.5`, `¥1234.50` and `1234.5元` are all read. More than two decimals are a mistake. */
export function readYuan(text: string): number | FigureFault {
  const digits = plain(text)
    .replace(/^(¥|rmb|cny)/i, '')
    .replace(/(元|rmb|cny)$/i, '')
  if (isScientific(digits)) return 'scientific'
  const [, sign = '', yuan, decimals = ''] = /^([+-]?)(\d+)(?:\.(\d{0,2})0*)?$/.exec(digits) ?? []
  if (yuan === undefined) return 'figure'
  return within(Number(`${sign}${yuan}${decimals.padEnd(2, '0')}`))
}

function within(figure: number): number | FigureFault {
  if (figure < 0) return 'below_zero'
  // -0 is 0.
  return figure > FIGURE_MAX ? 'too_many' : figure + 0
}
