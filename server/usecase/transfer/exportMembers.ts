import type { ActivationAnswers } from '../../../shared/activation.ts'
import { commonFields } from '../../../shared/console/formFaults.ts'
import type { Locale } from '../../../shared/portal.ts'
import type { Program } from '../../../shared/program.ts'
import { transferFileTexts } from '../../../shared/text/console/transferFiles.ts'
import { chinaDay } from '../../domain/chinaDays.ts'
import { readMemberFilter, type MemberFilterWords } from '../../domain/memberFilter.ts'
import { maskAnswer } from '../../domain/maskProfile.ts'
import { normaliseMobile } from '../../domain/mobile.ts'
import { chinaTime } from '../../domain/transfer/chinaTime.ts'
import { yuanOf } from '../../domain/transfer/yuan.ts'
import { listAllChannels } from '../../store/statement/listAllChannels.ts'
import {
  countExportedMembers,
  listExportedMembers,
  type ExportedMember,
} from '../../store/statement/listExportedMembers.ts'
import { listOwnQuestions } from '../../store/statement/listOwnQuestions.ts'
import { openAnswers } from '../activation/answers.ts'
import type { House } from '../house.ts'
import { labelOf, plainAnswers } from '../member/profileLabels.ts'
import { readProgram } from '../program/readProgram.ts'
import { writeExport, type ExportFile, type Exporting } from './writeExport.ts'

const BATCH_ROWS = 1000
/** WeChat's two names of one question. */
const DETAIL_LOCATION = 'USER_FORM_INFO_FLAG_DETAIL_LOCATION'
const LOCATION = 'USER_FORM_INFO_FLAG_LOCATION'
const MOBILE = 'USER_FORM_INFO_FLAG_MOBILE'

type Writing = {
  house: House
  locale: Locale
  isMasked: boolean
  /** The merchant's own questions, one column each. */
  own: string[]
  channels: Map<string, string>
  program: Program
}

const asked = commonFields.filter(({ id }) => id !== DETAIL_LOCATION).map(({ id }) => id)

export type MembersExport =
  | ({ outcome: 'file' } & ExportFile)
  | { outcome: 'wrong'; field: keyof MemberFilterWords }

/** The members whom the list's filter leaves, as a file that our own import reads again. An auditor's is masked. */
export async function exportMembers(
  house: House,
  { words, locale, who }: { words: MemberFilterWords; locale: Locale; who: Exporting },
): Promise<MembersExport> {
  const read = readMemberFilter(words)
  if ('wrong' in read) return { outcome: 'wrong', field: read.wrong }
  const { filter } = read
  const [{ total, lastSeq }, own, channels, program] = await Promise.all([
    countExportedMembers(house.db, filter),
    listOwnQuestions(house.db),
    listAllChannels(house.db),
    readProgram(house.db),
  ])
  const names = new Map(channels.map(({ channel, name }) => [channel, name]))
  const writing = { house, locale, isMasked: who.role === 'auditor', own, channels: names, program }
  const content = writeExport(house, {
    who,
    kind: 'members',
    titles: titlesOf(writing),
    async next(after) {
      const rows = await listExportedMembers(house.db, { filter, after, until: lastSeq, rowsMax: BATCH_ROWS })
      return { records: rows.map((row) => recordOf(row, writing)), after: rows.at(-1)?.seq ?? after }
    },
  })
  const fileName = transferFileTexts(locale).members.name(chinaDay(house.clock.now()))
  return { outcome: 'file', fileName, total, content }
}

function titlesOf({ locale, own }: Writing): string[] {
  const { titles } = transferFileTexts(locale).members
  const { memberNo, points, balance, level, channelName, channel, joinedAt, status, cardState, more } = titles
  const questions = asked.map((question) => labelOf(question, locale))
  return [
    memberNo,
    ...questions,
    ...own,
    points,
    balance,
    level,
    channelName,
    channel,
    joinedAt,
    status,
    cardState,
    more,
  ]
}

function recordOf(row: ExportedMember, writing: Writing): (string | number)[] {
  const { locale, own, channels, program } = writing
  const texts = transferFileTexts(locale).members
  const said = answersOf(row, writing)
  const level = program.levels.find(({ id }) => id === row.level)?.name[locale] ?? row.level ?? ''
  const more = [...said].filter(
    ([name]) => !asked.includes(name as (typeof asked)[number]) && !own.includes(name),
  )
  return [
    row.memberNo,
    ...asked.map((question) => said.get(question) ?? ''),
    ...own.map((question) => said.get(question) ?? ''),
    row.points,
    // Two decimals stay two: a spreadsheet of figures, not a text.
    Number(yuanOf(row.balance)),
    level,
    row.channel === null ? '' : (channels.get(row.channel) ?? row.channel),
    row.channel ?? '',
    chinaTime(row.joinedAt),
    texts.status[row.status],
    texts.cardState[row.cardState],
    more.map(([name, value]) => `${labelOf(name, locale)}：${value}`).join('；'),
  ]
}

/** What she answered, by its question; masked for whom it is not. */
function answersOf({ profile }: ExportedMember, { house, isMasked }: Writing): Map<string, string> {
  const answers: ActivationAnswers = profile ? openAnswers(house, profile) : { common: [], custom: [] }
  return new Map(
    plainAnswers(answers).map(({ name, value }) => {
      const question = name === DETAIL_LOCATION ? LOCATION : name
      // One spelling: +86 before a mainland number would be taken for a formula.
      const spelt = question === MOBILE ? (normaliseMobile(value) ?? value) : value
      return [question, isMasked ? maskAnswer(question, spelt) : spelt]
    }),
  )
}
