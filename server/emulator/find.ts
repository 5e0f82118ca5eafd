import type { Account } from './account.ts'
import { type JsonObject, flagAt, objectAt, textAt } from './json.ts'
import type { Customer, Holding, StoredCard } from './state.ts'
import type { World } from './world.ts'

/** A card of this account; a foreign card is as unknown as none. */
export const cardOf = (world: World, account: Account, cardId: string): StoredCard | undefined =>
  world.state.cards.find((card) => card.cardId === cardId && card.appId === account.appId)

export const cardById = (world: World, cardId: string): StoredCard | undefined =>
  world.state.cards.find((card) => card.cardId === cardId)

/** Nothing brings such a card back: who wants another takes a new one (EMU: what WeChat does then is not documented). */
export const isAtAnEnd = ({ status }: Holding) => ['GIFT_SUCC', 'UNAVAILABLE', 'CONSUMED'].includes(status)

/** Her one card of this template: the living one, else one that she deleted and could take back. */
export function holdingOf(world: World, openid: string, cardId: string): Holding | undefined {
  const hers = world.state.holdings.filter(
    (holding) => holding.openid === openid && holding.cardId === cardId && !isAtAnEnd(holding),
  )
  return hers.find(isHeld) ?? hers.at(-1)
}

/** Hers and alive: neither deleted nor at an end. A scan opens it instead of giving another. */
export const isHeld = (holding: Holding | undefined): holding is Holding =>
  holding !== undefined && holding.status !== 'DELETE' && !isAtAnEnd(holding)

/** To be seen in her pack: what she holds, and what is at an end until she throws it away. */
export const isInPack = (holding: Holding | undefined): holding is Holding =>
  holding !== undefined &&
  holding.status !== 'DELETE' &&
  holding.status !== 'GIFT_SUCC' &&
  holding.isDiscarded !== true

/** The card of the body's `card_id`: 41012 without one, 40073 for an unknown or foreign one. */
export function namedCard(world: World, account: Account, body: JsonObject): StoredCard | 41012 | 40073 {
  const cardId = textAt(body, 'card_id')
  if (!cardId) return 41012
  return cardOf(world, account, cardId) ?? 40073
}

/**
 * The holding of the body's `code`, within `card_id` when that is given: 41013 without a code, 40073 for a foreign card,
 * 40056 for a code that nobody holds. A card with the merchant's own codes must be named, else 40056.
 */
export function namedHolding(
  world: World,
  account: Account,
  body: JsonObject,
): Holding | 41013 | 40073 | 40056 {
  const code = textAt(body, 'code')
  if (!code) return 41013
  const cardId = textAt(body, 'card_id')
  if (cardId && !cardOf(world, account, cardId)) return 40073
  const isMatch = (h: Holding) =>
    h.code === code && h.appId === account.appId && (!cardId || h.cardId === cardId)
  const holding = world.state.holdings.find(isMatch)
  const card = holding && cardById(world, holding.cardId)
  if (!holding || !card) return 40056
  return !cardId && flagAt(baseInfo(card), 'use_custom_code') ? 40056 : holding
}

export const baseInfo = (card: StoredCard): JsonObject => objectAt(card.memberCard, 'base_info') ?? {}

/** Whether its codes are the merchant's and were to be deposited before anybody takes it. */
export const isDeposited = (card: StoredCard): boolean =>
  textAt(baseInfo(card), 'get_custom_code_mode') === 'GET_CUSTOM_CODE_MODE_DEPOSIT'

export const customerOf = (world: World, openid: string): Customer | undefined =>
  world.state.customers.find((customer) => customer.openid === openid)
