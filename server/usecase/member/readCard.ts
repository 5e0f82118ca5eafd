import type { CardComparison } from '../../../shared/console/member.ts'
import type { Locale } from '../../../shared/portal.ts'
import { memberTexts } from '../../../shared/text/console/member.ts'
import { compareRows } from '../../domain/compareRows.ts'
import { getMember } from '../../store/statement/getMember.ts'
import { getShownCard } from '../../store/statement/getShownCard.ts'
import { openAnswers } from '../activation/answers.ts'
import type { House } from '../house.ts'
import { compareCard, type Comparison } from '../ledger/compareCard.ts'
import { labelOf, plainAnswers } from './profileLabels.ts'

export type MembersCard = { memberId: string; cardId: string; code: string }

export type CardRead =
  | { outcome: 'read'; memberNo: string; comparison: CardComparison }
  | { outcome: 'member_unknown' | 'card_unknown' }

/** What WeChat says of a member's card at this moment, beside what is kept here. Throws WechatError. */
export async function readCard(
  house: House,
  card: MembersCard,
  locale: Locale,
  signal: AbortSignal,
): Promise<CardRead> {
  const compared = await compareMembersCard(house, card, signal)
  if (typeof compared === 'string') return { outcome: compared }
  const comparison = await besides(house, card, compared, locale)
  if (!comparison) return { outcome: 'card_unknown' }
  return { outcome: 'read', ...comparison }
}

/** The comparison of a card that is this member's. */
export async function compareMembersCard(
  house: House,
  { memberId, ...card }: MembersCard,
  signal: AbortSignal,
): Promise<Comparison | 'member_unknown' | 'card_unknown'> {
  if (!(await getMember(house.db, memberId))) return 'member_unknown'
  if ((await getShownCard(house.db, card))?.memberId !== memberId) return 'card_unknown'
  return (await compareCard(house, card, signal)) ?? 'card_unknown'
}

async function besides(
  house: House,
  { memberId, ...card }: MembersCard,
  compared: Comparison,
  locale: Locale,
): Promise<{ memberNo: string; comparison: CardComparison } | undefined> {
  const [member, shown] = [await getMember(house.db, memberId), await getShownCard(house.db, card)]
  if (!member || !shown) return undefined
  const { differences, wechat, isOnItsWay } = compared
  const { compared: words } = memberTexts(locale)
  const rows = compareRows(
    {
      ours: {
        ...shown,
        memberNo: member.memberNo,
        answers: member.profile ? plainAnswers(openAnswers(house, member.profile)) : [],
      },
      wechat: { ...wechat, answers: wechat.userInfo && plainAnswers(wechat.userInfo) },
      differs: {
        memberNo: differences.memberNo !== undefined,
        status: differences.status !== undefined,
        points: differences.points !== undefined,
        balance: differences.balance !== undefined,
      },
      isOnItsWay,
    },
    words,
    (question) => labelOf(question, locale),
  )
  const hasForm = wechat.userInfo !== undefined
  const readAt = house.clock.now().toISOString()
  return { memberNo: member.memberNo, comparison: { readAt, rows, hasForm } }
}
