import type { ColumnUse, ImportField } from '../../../shared/console/transfer.ts'
import type { FaultCode } from '../../../shared/text/console/importFaults.ts'
import type { CsvRow } from '../csv/readCsv.ts'
import { rearmed } from '../csv/writeCsv.ts'
import { normaliseMobile } from '../mobile.ts'
import type { LineFault, MemberLine, WrongLine } from './memberLine.ts'
import { readBirthday, readMoment } from './readDates.ts'
import { isScientific, readPoints, readYuan } from './readFigures.ts'

/** What a line is read with. */
export type LineReading = {
  titles: string[]
  uses: ColumnUse[]
  /** Channels by id, and by name where one channel alone has it. */
  channels: Map<string, string>
  /** For lines that say nothing. */
  channel?: string | undefined
  now: Date
  /** China's, YYYY-MM-DD. */
  today: string
}

const flag = 'USER_FORM_INFO_FLAG_'
/** WeChat's names of the questions (wire contract 4) whose answers are kept as they stand. */
const plainQuestions: Partial<Record<ImportField, string>> = {
  name: `${flag}NAME`,
  email: `${flag}EMAIL`,
  address: `${flag}LOCATION`,
  idCard: `${flag}IDCARD`,
  education: `${flag}EDUCATION_BACKGROUND`,
  career: `${flag}CAREER`,
  industry: `${flag}INDUSTRY`,
  income: `${flag}INCOME`,
  habit: `${flag}HABIT`,
}
const textMax: Partial<Record<ColumnUse, number>> = { name: 60, own: 500 }
const TEXT_MAX = 200

/** As lists write it, as WeChat's form does, and by ISO 5218. Nothing is said where somebody would not say. */
const sexes: [RegExp, string | undefined][] = [
  [/^(男|男性|男士|先生|m|male|1)$/i, '男'],
  [/^(女|女性|女士|小姐|f|female|2)$/i, '女'],
  [/^(未知|保密|不详|无|其他|unknown|other|n\/a|-|0|9)$/i, undefined],
]

/** One line of a list as a member, or everything that is wrong with it. Whoever is wrong in one cell is wrong as a whole. */
export function readMember(row: CsvRow, reading: LineReading): MemberLine | WrongLine {
  const shape = shapeFaults(row, reading.titles.length)
  if (shape.length > 0) return { row: row.row, faults: shape }
  const line: MemberLine = { row: row.row, answers: { common: [], custom: [] }, points: 0, balance: 0 }
  if (reading.channel !== undefined) line.channel = reading.channel
  const faults: LineFault[] = []
  for (const [column, use] of reading.uses.entries()) {
    const cell = rearmed((row.cells[column] ?? '').trim()).trim()
    if (use === 'none' || cell === '') continue
    const fault = textFault(cell, use) ?? readCell(line, use, cell, reading, column)
    if (fault) faults.push({ column, ...fault })
  }
  const isNobody = line.mobile === undefined && line.memberNo === undefined
  if (faults.length === 0 && isNobody) faults.push({ fault: 'nobody' })
  return faults.length > 0 ? { row: row.row, faults } : line
}

/** Empty cells behind the last title are what spreadsheets leave there. */
export const hasShape = ({ cells }: CsvRow, width: number): boolean =>
  cells.length >= width && cells.slice(width).every((cell) => cell.trim() === '')

function shapeFaults(row: CsvRow, width: number): LineFault[] {
  if (row.isBroken) return [{ fault: 'quote' }]
  return hasShape(row, width) ? [] : [{ fault: 'columns', is: row.cells.length, max: width }]
}

type CellFault = Omit<LineFault, 'column'>

function textFault(cell: string, use: ColumnUse): CellFault | undefined {
  const max = textMax[use] ?? TEXT_MAX
  // U+FFFD stands where the encoding made no sense; a tab or a line end within a cell does no harm.
  if (/\uFFFD|[^\P{Cc}\t\r\n]/u.test(cell) || !cell.isWellFormed()) return { fault: 'unreadable' }
  return cell.length > max ? { fault: 'too_long', max } : undefined
}

/** Puts what a cell says into the line; answers what is wrong with it. */
function readCell(
  line: MemberLine,
  use: Exclude<ColumnUse, 'none'>,
  cell: string,
  reading: LineReading,
  column: number,
): CellFault | undefined {
  switch (use) {
    case 'mobile':
      return readMobile(line, cell)
    case 'memberNo':
      return readNumber(line, cell)
    case 'points':
      return keepFigure(readPoints(cell), (points) => (line.points = points))
    case 'balance':
      return keepFigure(readYuan(cell), (balance) => (line.balance = balance))
    case 'balanceFen':
      return keepFigure(readPoints(cell), (balance) => (line.balance = balance))
    case 'birthday':
      return readDayOfBirth(line, cell, reading.today)
    case 'joinedAt':
      return readJoining(line, cell, reading.now)
    case 'sex':
      return readSex(line, cell)
    case 'channel':
      return readChannel(line, cell, reading.channels)
    case 'own':
      line.answers.custom.push({ name: reading.titles[column] ?? '', value: cell })
      return undefined
    default:
      answer(line, plainQuestions[use] ?? '', cell)
      return undefined
  }
}

const answer = (line: MemberLine, name: string, value: string) => line.answers.common.push({ name, value })

const wrong = (fault: FaultCode): CellFault => ({ fault })

const keepFigure = (figure: ReturnType<typeof readPoints>, keep: (figure: number) => void) => {
  if (typeof figure === 'string') return wrong(figure)
  keep(figure)
  return undefined
}

/** A mobile of the mainland that lost a digit is no landline: those begin with no 1. */
const isCutMobile = (mobile: string) => /^1\d*$/.test(mobile) && mobile.length !== 11

function readMobile(line: MemberLine, cell: string): CellFault | undefined {
  if (isScientific(cell)) return wrong('scientific')
  // A spreadsheet's figure of a phone number: 13800138000.0.
  const mobile = normaliseMobile(cell.replace(/\.0+$/, ''))
  if (mobile === undefined || isCutMobile(mobile)) return wrong('phone')
  line.mobile = mobile
  // The merchant vouches for it; WeChat has not verified it.
  line.answers.common.push({ name: `${flag}MOBILE`, value: mobile, byHand: true })
  return undefined
}

/** Numbers of other systems have no check digit of ours: letters and digits, as a till can read them, and capitals, as it finds them. */
function readNumber(line: MemberLine, cell: string): CellFault | undefined {
  if (isScientific(cell)) return wrong('scientific')
  const memberNo = cell.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase()
  if (!/^[A-Z0-9]{1,20}$/.test(memberNo)) return wrong('number')
  line.memberNo = memberNo
  return undefined
}

function readDayOfBirth(line: MemberLine, cell: string, today: string): CellFault | undefined {
  const birthday = readBirthday(cell, today)
  if (typeof birthday === 'string') return wrong(birthday)
  answer(line, `${flag}BIRTHDAY`, birthday.day)
  return undefined
}

function readJoining(line: MemberLine, cell: string, now: Date): CellFault | undefined {
  const joinedAt = readMoment(cell, now)
  if (typeof joinedAt === 'string') return wrong(joinedAt)
  line.joinedAt = joinedAt
  return undefined
}

function readSex(line: MemberLine, cell: string): CellFault | undefined {
  const known = sexes.find(([words]) => words.test(cell.normalize('NFKC')))
  if (!known) return wrong('sex')
  if (known[1] !== undefined) answer(line, `${flag}SEX`, known[1])
  return undefined
}

function readChannel(line: MemberLine, cell: string, channels: Map<string, string>): CellFault | undefined {
  const channel = channels.get(cell)
  if (channel === undefined) return wrong('channel')
  line.channel = channel
  return undefined
}
