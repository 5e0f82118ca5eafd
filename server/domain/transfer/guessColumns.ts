import { importFields, type ColumnUse } from '../../../shared/console/transfer.ts'
import { columnNames, keptNames } from './columnNames.ts'

/** One spelling for a title: full-width forms, capitals, blanks, `*` and underscores are the same to everybody. */
const plainTitle = (title: string) =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_\-*:'"]/g, '')

/** What is said in brackets, as in `手机号（必填）` or `余额（元）`. */
const withoutBrackets = (title: string) => title.replaceAll(/[([【][^)\]】]*[)\]】]/g, '')

/**
 * What each column is, by its title; each field once, and `none` for what nobody can tell: somebody looks at it before
 * anything is read.
 */
export function guessColumns(titles: string[]): ColumnUse[] {
  const plain = titles.map(plainTitle)
  const short = plain.map(withoutBrackets)
  const uses = titles.map((): ColumnUse => 'none')
  // `余额(分)` is not to be taken for yuan: names with brackets are looked for before brackets are left out.
  for (const spelling of [plain, short]) {
    for (const field of importFields) {
      if (uses.includes(field)) continue
      const name = columnNames[field].find((one) =>
        spelling.some((title, at) => title === one && uses[at] === 'none'),
      )
      if (name !== undefined)
        uses[spelling.findIndex((title, at) => title === name && uses[at] === 'none')] = field
    }
  }
  return uses.map((use, at) => (use === 'none' && keptNames.includes(short[at] ?? '') ? 'own' : use))
}

/** Whether a file's first row is data: titles hold no phone number and no date, and not only figures. */
export function looksLikeData(titles: string[]): boolean {
  const said = titles.map((title) => title.normalize('NFKC').trim()).filter((title) => title !== '')
  const isFigure = (title: string) => /^[+-]?[\d\s./:,-]+$/.test(title)
  return (
    said.some((title) => /^(\+?86)?1[3-9]\d{9}$/.test(title.replaceAll(/[\s-]/g, ''))) || said.every(isFigure)
  )
}
