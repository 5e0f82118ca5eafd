import { push } from './push/push.ts'
import type { StoredCard } from './state.ts'
import type { World } from './world.ts'

/** Of a card that had more than this many, WeChat reminds when few are left (EMU: the two numbers are recalled, not read). */
const largeTotal = 200
const few = 100

/** card_sku_remind, once as the stock falls to few, and once as it falls to none (wire contract 7.3). `before`: the stock until now. */
export function remindOfStock(world: World, card: StoredCard, before: number): void {
  const fallsTo = (level: number) => before > level && card.quantity <= level
  const isLow = Math.max(card.totalQuantity, before) > largeTotal && fallsTo(few)
  if (!isLow && !fallsTo(0)) return
  push(world, 'card_sku_remind', card, { Detail: `the card's quantity is equal to ${card.quantity}` })
}
