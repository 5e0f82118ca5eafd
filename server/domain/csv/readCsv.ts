/** More than any list of members holds, and far less than a file in which a quote never ends. */
const CELL_MAX = 10_000
const CELLS_MAX = 200

/** One record. `row` counts as a spreadsheet does: from 1, blank lines too, a record of several lines once. */
export type CsvRow = {
  row: number
  cells: string[]
  /** Something stands behind a closing quote: what the cells are can only be guessed. */
  isBroken: boolean
}

/** The file as a whole can't be read any further. */
export type CsvFault = { fault: 'quote_unclosed' | 'cell_too_long' | 'row_too_wide'; row: number }

/** Where reading stands between two pieces of text. Plain data, so that another process can go on from it. */
export type CsvState = {
  /** `closed`: right behind a quote within quotes, which may be the first of two; `after`: behind the cell's last one. */
  at: 'start' | 'plain' | 'quoted' | 'closed' | 'after'
  /** The record's cells that have ended, and what the present one holds so far. */
  cells: string[]
  cell: string
  row: number
  isBroken: boolean
  /** A carriage return has ended a record; a line feed that follows belongs to it. */
  isAfterReturn: boolean
}

export type CsvReading = { rows: CsvRow[]; state: CsvState; fault?: CsvFault | undefined }

export const csvStart: CsvState = {
  at: 'start',
  cells: [],
  cell: '',
  row: 1,
  isBroken: false,
  isAfterReturn: false,
}

const FEED = 10
const RETURN = 13
const QUOTE = 34

/**
 * Reads a piece of a CSV text (RFC 4180, and what spreadsheets make of it): the records that end in it, and where reading
 * stands. However a text is cut into pieces, the records are the same. A quote within an unquoted cell is a letter; blank
 * lines count and are left out. `delimiter` is one character.
 */
export function readCsv(before: CsvState, text: string, delimiter: string): CsvReading {
  const state = { ...before, cells: [...before.cells] }
  const rows: CsvRow[] = []
  const mark = delimiter.charCodeAt(0)
  let fault: CsvFault | undefined
  let position = 0
  while (position < text.length && !fault) {
    if (state.isAfterReturn && text.charCodeAt(position) === FEED) position += 1
    state.isAfterReturn = false
    if (position === text.length) break
    if (state.at === 'quoted') position = readQuoted(state, text, position)
    else if (state.at === 'closed' && text.charCodeAt(position) === QUOTE)
      position = addQuote(state, position)
    else if (state.at === 'start' && text.charCodeAt(position) === QUOTE)
      position = openQuote(state, position)
    else position = readPlain(state, text, position, mark, rows)
    fault = faultOf(state)
  }
  return { rows, state, fault }
}

/** What is left at the end of the text: a last record without a line end, or a quote that was never closed. */
export function endCsv(state: CsvState): { rows: CsvRow[]; fault?: CsvFault | undefined } {
  if (state.at === 'quoted') return { rows: [], fault: { fault: 'quote_unclosed', row: state.row } }
  const rows: CsvRow[] = []
  if (state.at !== 'start' || state.cells.length > 0) endRow({ ...state, cells: [...state.cells] }, rows)
  return { rows }
}

/** Up to the next quote, however many lines that takes. */
function readQuoted(state: CsvState, text: string, from: number): number {
  const quote = text.indexOf('"', from)
  state.cell += text.slice(from, quote === -1 ? text.length : quote)
  if (quote === -1) return text.length
  state.at = 'closed'
  return quote + 1
}

function openQuote(state: CsvState, position: number): number {
  state.at = 'quoted'
  return position + 1
}

/** Two quotes within quotes are one. */
function addQuote(state: CsvState, position: number): number {
  state.cell += '"'
  state.at = 'quoted'
  return position + 1
}

/** Up to the end of the cell, and over the mark that ends it. */
function readPlain(state: CsvState, text: string, from: number, mark: number, rows: CsvRow[]): number {
  let end = from
  let code = text.charCodeAt(end)
  while (end < text.length && code !== mark && code !== FEED && code !== RETURN) {
    end += 1
    code = text.charCodeAt(end)
  }
  if (end > from) {
    const said = text.slice(from, end)
    const isBehind = state.at === 'closed' || state.at === 'after'
    const isBlank = said.trim() === ''
    state.isBroken ||= isBehind && !isBlank
    state.cell += said
    state.at = isBehind && isBlank ? 'after' : 'plain'
  }
  if (end === text.length || state.cell.length > CELL_MAX) return end
  if (code === mark) endCell(state)
  else endRow(state, rows)
  state.isAfterReturn = code === RETURN
  return end + 1
}

function endCell(state: CsvState): void {
  state.cells.push(state.cell)
  state.cell = ''
  state.at = 'start'
}

function endRow(state: CsvState, rows: CsvRow[]): void {
  endCell(state)
  const { row, cells, isBroken } = state
  if (cells.some((cell) => cell !== '')) rows.push({ row, cells, isBroken })
  Object.assign(state, { row: row + 1, cells: [], isBroken: false })
}

function faultOf({ at, cell, cells, row }: CsvState): CsvFault | undefined {
  if (cell.length > CELL_MAX) return { fault: at === 'plain' ? 'cell_too_long' : 'quote_unclosed', row }
  return cells.length >= CELLS_MAX ? { fault: 'row_too_wide', row } : undefined
}
