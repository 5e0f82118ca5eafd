import type { Invalidation, MemberCard } from '../../../shared/console/member.ts'
import type { Locale } from '../../../shared/portal.ts'
import { memberTexts } from '../../../shared/text/console/member.ts'
import { holdingStatus } from '../../domain/holdingStatus.ts'
import { listChannelNames } from '../../store/statement/listChannelNames.ts'
import type { MemberCardRow } from '../../store/statement/listMemberCards.ts'
import { WechatError } from '../../wechat/error.ts'
import { explainWechat } from '../console/explainWechat.ts'
import type { House } from '../house.ts'
import { actorNames } from './actorNames.ts'

/** A member's cards as her page shows them. */
export async function memberCards(
  house: House,
  rows: MemberCardRow[],
  locale: Locale,
): Promise<MemberCard[]> {
  const channels = rows.flatMap(({ holding }) => (holding.channel ? [holding.channel] : []))
  const names = await listChannelNames(house.db, [...new Set(channels)])
  const actors = rows.flatMap(({ invalidation }) => (invalidation ? [invalidation.actor] : []))
  const nameOf = await actorNames(house, actors, locale)
  return rows.map((row) => cardOf(row, { names, nameOf, locale }))
}

type Words = { names: Map<string, string>; nameOf: (actor: string) => string; locale: Locale }

function cardOf(row: MemberCardRow, { names, nameOf, locale }: Words): MemberCard {
  const { holding, title, face } = row
  const texts = memberTexts(locale)
  return {
    cardId: holding.cardId,
    code: holding.code,
    title: title ?? texts.gone,
    state: cardState(row),
    channelName: holding.channel ? (names.get(holding.channel) ?? holding.channel) : texts.noChannel,
    ...moments(holding),
    ...toldOf(row, locale),
    face: {
      ...(face?.backgroundUrl ? { backgroundUrl: face.backgroundUrl } : {}),
      fields: [face?.customField1, face?.customField2, face?.customField3].map((field) => field ?? null),
      revision: face?.revision ?? 0,
    },
    ...(row.invalidation ? { invalidation: invalidationOf(row.invalidation, nameOf, locale) } : {}),
  }
}

export function cardState({ holding }: Pick<MemberCardRow, 'holding'>): MemberCard['state'] {
  const status = holdingStatus(holding)
  if (status !== 'held') return status
  return holding.activatedAt ? 'active' : 'waiting'
}

const facts = ['receivedAt', 'activatedAt', 'deletedAt', 'invalidatedAt', 'viewedAt'] as const

const moments = (holding: MemberCardRow['holding']): Partial<Record<(typeof facts)[number], string>> =>
  Object.fromEntries(
    facts.flatMap((fact) => {
      const at = holding[fact]
      return at ? [[fact, at.toISOString()]] : []
    }),
  )

function toldOf({ told, keepsBalance }: MemberCardRow, locale: Locale): Pick<MemberCard, 'told'> {
  // Below zero stands for: never told.
  if (!told || told.points < 0) return {}
  const { telling } = memberTexts(locale)
  const problem = told.refusedAt
    ? telling.refused
    : told.failures > 0
      ? telling.waits(told.failures)
      : undefined
  return {
    told: {
      points: told.points,
      ...(keepsBalance && told.balance !== null ? { balance: told.balance } : {}),
      at: told.toldAt.toISOString(),
      ...(problem === undefined ? {} : { problem }),
    },
  }
}

/** How the end of a card stands, in words. */
export function invalidationOf(
  row: NonNullable<MemberCardRow['invalidation']>,
  nameOf: (actor: string) => string,
  locale: Locale,
): Invalidation {
  const state = row.doneAt ? 'done' : row.refusedAt ? 'refused' : 'waiting'
  const message = messageOf(row, state, locale)
  return {
    state,
    reason: row.reason,
    by: nameOf(row.actor),
    askedAt: row.askedAt.toISOString(),
    ...(message === undefined ? {} : { message }),
  }
}

function messageOf(
  { errcode }: NonNullable<MemberCardRow['invalidation']>,
  state: Invalidation['state'],
  locale: Locale,
): string | undefined {
  const { waiting, refused } = memberTexts(locale).invalidation
  if (state !== 'refused') return state === 'waiting' ? waiting : undefined
  if (errcode === null) return refused.gone
  const endpoint = '/card/code/unavailable'
  const error = new WechatError({ kind: 'answer', endpoint, errcode, errmsg: '' })
  return `${refused.unknown} ${explainWechat(locale, error).message}`
}
