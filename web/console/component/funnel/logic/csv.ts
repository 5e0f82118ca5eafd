/** A field that a spreadsheet would run as a formula is written as text. */
const harmless = (field: string): string => (/^[=+\-@\t\r]/.test(field) ? `'${field}` : field)

const quoted = (field: string): string =>
  /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field

/** A table as CSV (RFC 4180). The mark at its beginning makes spreadsheets read Chinese as UTF-8. */
export const toCsv = (rows: (string | number)[][]): string =>
  `\uFEFF${rows
    .map((row) =>
      row.map((field) => quoted(typeof field === 'number' ? String(field) : harmless(field))).join(','),
    )
    .join('\r\n')}\r\n`
