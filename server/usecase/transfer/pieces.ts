import type { CsvRow } from '../../domain/csv/readCsv.ts'
import type { WrongLine } from '../../domain/transfer/memberLine.ts'
import type { House } from '../house.ts'
import type { PieceRow } from './importRow.ts'

const PURPOSE = 'import piece'

/** What one transaction imports: enough lines for few round trips, and few enough for a second at most. */
export const PIECE_LINES = 500
/** Long lines make a short piece. */
export const PIECE_LETTERS = 400_000

export const sealPiece = (house: House, rows: CsvRow[]): Buffer =>
  house.cipher.seal(PURPOSE, JSON.stringify(rows))

export const openPiece = (house: House, { content }: Pick<PieceRow, 'content'>): CsvRow[] =>
  JSON.parse(house.cipher.open(PURPOSE, content)) as CsvRow[]

/** The lines of a piece in which something is wrong. */
export const faultsOf = ({ faults }: Pick<PieceRow, 'faults'>): WrongLine[] => (faults ?? []) as WrongLine[]
