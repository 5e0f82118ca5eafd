/** More than any list of members holds, and far less than a file in which a quote never ends. */
const CELL_MAX = 10_000
const CELLS_MAX = 200

/** One record. `row` counts as a spreadsheet does: from 1, blank lines too, a record of several lines once. */
export type CsvRow = {
  row: number
  cells: string[]
  /** Something stands behind a closing quote, or a quote has no partner: what the cells are can only be guessed. */
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
  /** The record as it was written so far: where its quotes turn out to be wrong, it is read anew line by line. */
  raw: string
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
  raw: '',
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
 * lines count and are left out. A quote without a partner costs its own line and none of those behind it, which it would
 * swallow. `delimiter` is one character.
 */
export function readCsv(before: CsvState, text: string, delimiter: string): CsvReading {
  const state = { ...before, cells: [...before.cells] }
  const at = { text, position: 0, from: 0 }
  const rows: CsvRow[] = []
  let fault: CsvFault | undefined
  while (at.position < at.text.length && !fault) {
    const { row } = state
    step(state, at, delimiter.charCodeAt(0), rows)
    const hasEnded = state.row !== row
    fault = faultOf(state)
    if (fault || (hasEnded && rows.at(-1)?.isBroken && rows.at(-1)?.row === row)) {
      const line = tornLine(state.raw + at.text.slice(at.from, at.position), hasEnded)
      // Too long before its first line end, it is no line of a list.
      if (line && (hasEnded || line.length <= CELL_MAX)) {
        if (hasEnded) rows.pop()
        fault = undefined
        rows.push(giveUpLine(state, at, { line, row, delimiter }))
      }
    }
    if (state.row !== row) {
      state.raw = ''
      at.from = at.position
    }
  }
  state.raw += at.text.slice(at.from)
  return { rows, state, fault }
}

/** What is left at the end of the text: a last record without a line end, or a quote that was never closed. */
export function endCsv(state: CsvState, delimiter: string): { rows: CsvRow[]; fault?: CsvFault | undefined } {
  const { row, raw, cells } = state
  const last: CsvRow[] = []
  if (state.at === 'quoted') last.push(givenUp(raw, row, delimiter))
  else if (state.at !== 'start' || cells.length > 0) endRow({ ...state, cells: [...cells] }, last)
  const line = last[0]?.isBroken ? tornLine(raw, false) : undefined
  if (!line) return { rows: last }
  const given = givenUp(line, row, delimiter)
  const rest = readCsv(behindLine(raw, line, row), raw.slice(line.length + 1), delimiter)
  if (rest.fault) return { rows: [given, ...rest.rows], fault: rest.fault }
  const end = endCsv(rest.state, delimiter)
  return { rows: [given, ...rest.rows, ...end.rows], fault: end.fault }
}

/** Where in the text reading is, and where the present record begins in it. */
type Place = { text: string; position: number; from: number }

function step(state: CsvState, at: Place, mark: number, rows: CsvRow[]): void {
  const { text } = at
  if (state.isAfterReturn && text.charCodeAt(at.position) === FEED) {
    if (at.from === at.position) at.from += 1
    at.position += 1
  }
  state.isAfterReturn = false
  if (at.position === text.length) return
  const isQuote = text.charCodeAt(at.position) === QUOTE
  if (state.at === 'quoted') at.position = readQuoted(state, text, at.position)
  else if (state.at === 'closed' && isQuote) at.position = addQuote(state, at.position)
  else if (state.at === 'start' && isQuote) at.position = openQuote(state, at.position)
  else at.position = readPlain(state, text, at.position, mark, rows)
}

/** The first of several lines that a record's quotes hold together; undefined where it is one line. `hasEnded`: with its line end. */
function tornLine(raw: string, hasEnded: boolean): string | undefined {
  const end = raw.search(/[\r\n]/)
  return end === -1 || (hasEnded && end === raw.length - 1) ? undefined : raw.slice(0, end)
}

/** A record's first line becomes one of its own, and reading goes on with the line behind it. */
function giveUpLine(
  state: CsvState,
  at: Place,
  { line, row, delimiter }: { line: string; row: number; delimiter: string },
): CsvRow {
  const raw = state.raw + at.text.slice(at.from, at.position)
  const behind = line.length + 1
  // What came with an earlier piece is put before this one; it happens once a piece at most.
  if (state.raw === '') at.position = at.from + behind
  else Object.assign(at, { text: raw.slice(behind) + at.text.slice(at.position), position: 0 })
  Object.assign(state, behindLine(raw, line, row))
  return givenUp(line, row, delimiter)
}

/** A line whose quotes are letters. */
const givenUp = (line: string, row: number, delimiter: string): CsvRow => ({
  row,
  cells: line.split(delimiter),
  isBroken: true,
})

/** Where reading stands behind the first line of a record. */
const behindLine = (raw: string, line: string, row: number): CsvState => ({
  ...csvStart,
  cells: [],
  row: row + 1,
  isAfterReturn: raw.charCodeAt(line.length) === RETURN,
})

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
