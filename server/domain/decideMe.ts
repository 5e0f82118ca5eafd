import { createHash } from 'node:crypto'
import type { RefusalReason } from '../../shared/activation.ts'
import type { Departure } from '../../shared/membership.ts'
import type { Locale, Me, Standing } from '../../shared/portal.ts'
import { holdingStatus } from './holdingStatus.ts'

export type MemberFacts = {
  memberNo: string
  points: number
  /** In fen. */
  balance: number
  /** Her level's name in every language; nothing where she has none, or the program no longer has it. */
  level: Record<Locale, string> | null
  status: 'active' | 'left'
  joinedAt: Date
  openingPoints: number
}

/** One of her cards of this template. */
export type HeldCard = {
  code: string
  receivedAt: Date | null
  activatedAt: Date | null
  deletedAt: Date | null
  invalidatedAt: Date | null
  createdAt: Date
  member: MemberFacts | null
}

/** A journey that has to do with her openid or her browser; whether she may see it is decided here. */
export type Journey = {
  id: string
  state: 'received' | 'read' | 'enrolled' | 'told' | 'confirmed' | 'expired' | 'refused'
  reason: RefusalReason | null
  /** Named by WeChat. */
  openid: string | null
  /** The session that landed. */
  landedBy: string | null
  receivedAt: Date
}

export type MeFacts = {
  openid: string
  /** The language that she reads. */
  locale: Locale
  cardId: string | undefined
  /** Whether the card keeps a balance. */
  hasBalance: boolean
  cards: HeldCard[]
  journeys: Journey[]
  /** From the signed cookie of the browser that landed. */
  activationId: string | undefined
  /** Of a member: where she stands, and the departure that she has asked for; of who has left, the one that is over. */
  standing?: Standing | undefined
  departure?: Departure | undefined
  now: Date
}

/**
 * What the session's own openid may see of one card. A card that is active stays so whatever else lands in her browser;
 * otherwise the newest fact counts. Somebody else's journey shows nothing, not even that it exists.
 */
export function decideMe(facts: MeFacts): Me {
  const { waitedSeconds, ...lasting } = contentOf(facts)
  return {
    ...lasting,
    version: createHash('sha256').update(JSON.stringify(lasting)).digest('base64url').slice(0, 12),
    asOf: facts.now.toISOString(),
    ...(waitedSeconds === undefined ? {} : { waitedSeconds }),
  }
}

type Content = Omit<Me, 'version' | 'asOf'>

function contentOf(facts: MeFacts): Content {
  const card = [...facts.cards].sort(byPrecedence)[0]
  const journey = facts.journeys
    .filter((journey) => maySee(journey, facts))
    .sort((a, b) => b.receivedAt.getTime() - a.receivedAt.getTime())[0]
  const base = facts.cardId === undefined ? {} : { cardId: facts.cardId }
  const departure = facts.departure ? { departure: facts.departure } : {}
  if (card?.member?.status === 'left') return { ...base, ...left(card, journey, facts.now), ...departure }
  if (!card) return { ...base, ...withoutCard(journey, facts.now) }
  const hers = { ...base, ...figures(card, facts), ...(card.member ? departure : {}) }
  const status = holdingStatus(card)
  if (status === 'held') return { ...hers, code: card.code, ...held(card, journey, facts.now) }
  const isJourneyNewer =
    status === 'deleted' && journey && card.deletedAt && journey.receivedAt > card.deletedAt
  // A confirmed journey is how the deleted card once became active; it says nothing about what came after. WeChat's times
  // being whole seconds, it may even seem the newer of the two.
  const isOpen = journey && journey.state !== 'confirmed'
  return { ...hers, ...(isJourneyNewer && isOpen ? withoutCard(journey, facts.now) : { state: status }) }
}

/** She has left; a form that she sent since is the beginning of something new. */
function left(card: HeldCard, journey: Journey | undefined, now: Date): Pick<Content, 'state'> {
  const isNewer = journey && card.invalidatedAt !== null && journey.receivedAt > card.invalidatedAt
  return isNewer && isUnderWay(journey) ? activating(journey, now) : { state: 'left' }
}

function held(card: HeldCard, journey: Journey | undefined, now: Date): Pick<Content, 'state'> {
  if (card.member && card.activatedAt) return { state: 'active' }
  const isOlder = journey && card.receivedAt && journey.receivedAt < card.receivedAt
  if (journey && !isOlder && isRefused(journey)) return refused(journey)
  if (journey && isUnderWay(journey)) return activating(journey, now)
  return { state: card.member ? 'activating' : 'received' }
}

function withoutCard(journey: Journey | undefined, now: Date): Pick<Content, 'state'> {
  if (!journey) return { state: 'none' }
  if (isRefused(journey)) return refused(journey)
  return isUnderWay(journey) ? activating(journey, now) : { state: 'none' }
}

const isRefused = ({ state }: Journey) => state === 'refused' || state === 'expired'
const isUnderWay = ({ state }: Journey) => state !== 'confirmed' && state !== 'refused' && state !== 'expired'

const refused = ({ state, reason }: Journey) => ({
  state: 'refused' as const,
  reason: reason ?? (state === 'expired' ? ('ticket_expired' as const) : ('card_unusable' as const)),
})

const activating = ({ receivedAt }: Journey, now: Date) => ({
  state: 'activating' as const,
  waitedSeconds: Math.max(0, Math.floor((now.getTime() - receivedAt.getTime()) / 1000)),
})

/** Once WeChat has named the holder, she alone; until then the session that landed, or the browser that did without one. */
function maySee(journey: Journey, { openid, activationId }: MeFacts): boolean {
  if (journey.openid !== null) return journey.openid === openid
  if (journey.landedBy !== null) return journey.landedBy === openid
  return journey.id === activationId
}

function figures({ member }: HeldCard, { hasBalance, locale, standing }: MeFacts): Partial<Content> {
  if (!member) return {}
  return {
    memberNo: member.memberNo,
    points: member.points,
    ...(hasBalance ? { balance: member.balance } : {}),
    ...(member.level === null ? {} : { level: member.level[locale] }),
    ...(standing ? { standing } : {}),
    ...(member.openingPoints > 0 ? { openingPoints: member.openingPoints } : {}),
    joinedAt: member.joinedAt.toISOString(),
  }
}

/** Of several cards of one template: one she holds before one she held, an active one before others, then the newest. */
function byPrecedence(a: HeldCard, b: HeldCard): number {
  const rank = (card: HeldCard) => {
    if (holdingStatus(card) !== 'held') return 2
    return card.member && card.activatedAt ? 0 : 1
  }
  const age = (card: HeldCard) => (card.receivedAt ?? card.createdAt).getTime()
  return rank(a) - rank(b) || age(b) - age(a)
}
