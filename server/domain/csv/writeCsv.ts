/** What spreadsheets take for the beginning of a formula (OWASP, CSV injection), full-width forms too, behind blanks as well. */
const FORMULA = /^'*\s*[=+\-@\t\r\n＝＋－＠]/

/** By which spreadsheets know that a file is UTF-8, and read Chinese. */
export const csvMark = '\uFEFF'

/** A text that no spreadsheet runs: one that looks like a formula gets an apostrophe before it. */
export const disarmed = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** The inverse: the text as it was before it was disarmed, here or in a spreadsheet. */
export const rearmed = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text

/** One record with its line end. Numbers are written as they are, below zero too: a number is no formula. */
export const csvRecord = (cells: (string | number | null | undefined)[]): string =>
  `${cells.map(written).join(',')}\r\n`

function written(cell: string | number | null | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return String(cell)
  const text = disarmed(cell)
  // Semicolons and tabs divide cells elsewhere in the world: what stands behind one shall not become a cell of its own.
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
