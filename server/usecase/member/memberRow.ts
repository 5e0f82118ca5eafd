import type { MemberRow, MemberState } from '../../../shared/console/member.ts'
import type { Locale } from '../../../shared/portal.ts'
import type { Program } from '../../../shared/program.ts'
import { memberTexts } from '../../../shared/text/console/member.ts'
import { maskName, maskPhone } from '../../domain/maskProfile.ts'
import { mobileOf } from '../../domain/mobile.ts'
import { nameOf } from '../../domain/searchWords.ts'
import { listChannelNames } from '../../store/statement/listChannelNames.ts'
import type { MemberListRow } from '../../store/statement/memberColumns.ts'
import type { ActivationAnswers } from '../../../shared/activation.ts'
import type { House } from '../house.ts'

/** A row whose profile was opened; nothing of it where it was erased. */
export type OpenedRow = Omit<MemberListRow, 'profile'> & { answers: ActivationAnswers | undefined }

/** Rows as lists show them: names and phones masked, levels and channels by their names. */
export async function memberRows(
  house: House,
  rows: OpenedRow[],
  { program, locale }: { program: Pick<Program, 'levels'>; locale: Locale },
): Promise<MemberRow[]> {
  const channels = rows.flatMap(({ channel }) => (channel ? [channel] : []))
  const names = await listChannelNames(house.db, [...new Set(channels)])
  return rows.map((row) => shown(row, { names, program, locale }))
}

function shown(
  row: OpenedRow,
  {
    names,
    program,
    locale,
  }: { names: Map<string, string>; program: Pick<Program, 'levels'>; locale: Locale },
): MemberRow {
  const { id, memberNo, points, balance, answers } = row
  const texts = memberTexts(locale)
  const name = maskName(answers ? nameOf(answers) : '')
  const mobile = answers && mobileOf(answers)
  const level = program.levels.find((one) => one.id === row.level)?.name[locale] ?? texts.gone
  return {
    id,
    memberNo,
    ...(name === '' ? {} : { name }),
    ...(mobile === undefined ? {} : { phone: maskPhone(mobile) }),
    ...(row.level === null ? {} : { level: { id: row.level, name: level } }),
    points,
    balance,
    state: stateOf(row),
    ...(row.channel ? { channel: row.channel } : {}),
    channelName: row.channel ? (names.get(row.channel) ?? row.channel) : texts.noChannel,
    joinedAt: new Date(Math.floor(row.micros / 1000)).toISOString(),
  }
}

export const stateOf = ({ status, cardState }: Pick<MemberListRow, 'status' | 'cardState'>): MemberState =>
  status === 'left' ? 'left' : cardState
