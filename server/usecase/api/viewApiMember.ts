import type { ActivationAnswers } from '../../../shared/activation.ts'
import type { CardState } from '../../../shared/member.ts'
import type { Locale } from '../../../shared/portal.ts'
import { maskOpenid } from '../../domain/maskOpenid.ts'
import { maskAnswer } from '../../domain/maskProfile.ts'
import { getMember } from '../../store/statement/getMember.ts'
import { listMemberCards, type MemberCardRow } from '../../store/statement/listMemberCards.ts'
import { openAnswers } from '../activation/answers.ts'
import type { House } from '../house.ts'
import { cardState } from '../member/memberCards.ts'
import { readProgram } from '../program/readProgram.ts'

export type ApiCard = {
  cardId: string
  code: string
  state: 'active' | 'waiting' | 'deleted' | 'invalidated'
  openid: string
  receivedAt: string | null
  activatedAt: string | null
}

/** A member as the API shows her. */
export type ApiMember = {
  id: string
  memberNo: string
  status: 'active' | 'left'
  cardState: CardState
  points: number
  balanceFen: number
  level: { id: string; name: string; since: string | null } | null
  channel: string | null
  joinedAt: string
  isMasked: boolean
  name: string | null
  mobile: string | null
  isMobileVerified: boolean
  birthday: string | null
  answers: Record<string, string | string[]> | null
  cards: ApiCard[]
  revision: number
}

/** WeChat's names of the questions that have a field of their own (wire contract 4). */
export const questions = {
  name: 'USER_FORM_INFO_FLAG_NAME',
  mobile: 'USER_FORM_INFO_FLAG_MOBILE',
  birthday: 'USER_FORM_INFO_FLAG_BIRTHDAY',
} as const

/** Who looks: whether she may see personal data, and in which language names are. */
export type ApiView = { isPersonal: boolean; locale: Locale }

/** One member with her cards; undefined where there is none. */
export async function viewApiMember(house: House, id: string, view: ApiView): Promise<ApiMember | undefined> {
  const member = await getMember(house.db, id)
  if (!member) return undefined
  const answers = member.profile ? openAnswers(house, member.profile) : undefined
  const rows = await listMemberCards(house.db, { memberId: id })
  const { memberNo, status, points, balance, channel, joinedAt, revision } = member
  return {
    id,
    memberNo,
    status,
    cardState: member.cardState,
    points,
    balanceFen: balance,
    level: await levelOf(house, member, view.locale),
    channel,
    joinedAt: joinedAt.toISOString(),
    isMasked: !view.isPersonal,
    ...personal(answers, view.isPersonal),
    isMobileVerified: member.mobileIndex !== null && member.mobileProven,
    cards: rows.map((row) => apiCard(row, view)),
    revision,
  }
}

export function apiCard(
  row: Pick<MemberCardRow, 'holding'>,
  { isPersonal }: Pick<ApiView, 'isPersonal'>,
): ApiCard {
  const { cardId, code, openid, receivedAt, activatedAt } = row.holding
  return {
    cardId,
    code,
    state: cardState(row),
    openid: isPersonal ? openid : maskOpenid(openid),
    receivedAt: receivedAt?.toISOString() ?? null,
    activatedAt: activatedAt?.toISOString() ?? null,
  }
}

/** A level that the program no longer has keeps its id for a name. */
async function levelOf(
  house: House,
  { level, levelSince }: { level: string | null; levelSince: Date | null },
  locale: Locale,
): Promise<ApiMember['level']> {
  if (level === null) return null
  const { levels } = await readProgram(house.db)
  const name = levels.find(({ id }) => id === level)?.name[locale] ?? level
  return { id: level, name, since: levelSince?.toISOString() ?? null }
}

type Personal = Pick<ApiMember, 'name' | 'mobile' | 'birthday' | 'answers'>

function personal(answers: ActivationAnswers | undefined, isPersonal: boolean): Personal {
  const said = (question: string) => {
    const value = answers?.common.find(({ name }) => name === question)?.value
    if (value === undefined || value === '') return null
    return isPersonal ? value : maskAnswer(question, value)
  }
  const { name, mobile, birthday } = questions
  return {
    name: said(name),
    mobile: said(mobile),
    birthday: said(birthday),
    answers: isPersonal && answers ? everything(answers) : null,
  }
}

const everything = ({ common, custom }: ActivationAnswers): Record<string, string | string[]> =>
  Object.fromEntries([
    ...common.map(({ name, value }) => [name, value] as const),
    ...custom.map(({ name, value, values }) => [name, values ?? value] as const),
  ])
