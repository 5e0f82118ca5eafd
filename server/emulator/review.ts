import type { Account } from './account.ts'
import { type JsonObject, objectAt, wholeAt } from './json.ts'
import { push } from './push/push.ts'
import { base64Secret, cardId } from './secret.ts'
import type { StoredCard } from './state.ts'
import { type World, nowOf } from './world.ts'

/** Keep a new card and put it into review. */
export function addCard(world: World, account: Account, memberCard: JsonObject): StoredCard {
  const card = storeCard(world, account, memberCard)
  review(world, card)
  return card
}

/** A card as it stands before its review. */
export function storeCard(world: World, account: Account, memberCard: JsonObject): StoredCard {
  const now = nowOf(world)
  const quantity = wholeAt(objectAt(objectAt(memberCard, 'base_info') ?? {}, 'sku') ?? {}, 'quantity') ?? 0
  const card: StoredCard = {
    appId: account.appId,
    cardId: cardId(world.random),
    encryptCardId: base64Secret(world.random),
    memberCard,
    status: 'CARD_STATUS_NOT_VERIFY',
    createdAt: now,
    updatedAt: now,
    quantity,
    totalQuantity: quantity,
  }
  world.state.cards.push(card)
  world.changed()
  return card
}

/** The verdict falls after a moment, at once when the moment is 0 ms, and is pushed. */
export function review(world: World, { cardId: id }: StoredCard): void {
  const { reviewDelayMs } = world.state.settings
  const decide = () => {
    const card = world.state.cards.find((c) => c.cardId === id)
    if (card?.status !== 'CARD_STATUS_NOT_VERIFY') return
    const passes = world.state.settings.review === 'pass'
    card.status = passes ? 'CARD_STATUS_VERIFY_OK' : 'CARD_STATUS_VERIFY_FAIL'
    card.updatedAt = nowOf(world)
    world.changed()
    push(world, passes ? 'card_pass_check' : 'card_not_pass_check', card, {
      RefuseReason: passes ? '' : '会员卡信息不符合规范',
    })
  }
  if (reviewDelayMs === 0) decide()
  else world.after(reviewDelayMs, decide)
}
