import { type Endpoint, ok, refuse } from '../api.ts'
import { isDeposited, namedCard } from '../find.ts'
import { type JsonObject, wholeAt } from '../json.ts'
import { remindOfStock } from '../stock.ts'
import { nowOf } from '../world.ts'

const quantityMax = 100_000_000

/**
 * POST /card/modifystock: by how much, up and down. Never below nothing nor above what WeChat allows, and for deposited
 * codes never above the codes that are left (wire contract 6.10).
 */
export const modifystock: Endpoint = {
  method: 'POST',
  path: '/card/modifystock',
  access: 'token',
  answer({ world, account, body }) {
    const card = namedCard(world, account, body)
    if (typeof card === 'number') return refuse(card)
    if (card.status === 'CARD_STATUS_DELETE') return refuse(40078)
    const more = valueAt(body, 'increase_stock_value')
    const less = valueAt(body, 'reduce_stock_value')
    if (more === undefined || less === undefined) return refuse(40122)
    const quantity = card.quantity + more - less
    const total = card.totalQuantity + more - less
    if (quantity < 0 || quantity > quantityMax || total > quantityMax) return refuse(40122)
    if (isDeposited(card) && quantity > (card.deposit?.free.length ?? 0)) return refuse(40136)
    const before = card.quantity
    card.quantity = quantity
    card.totalQuantity = total
    card.updatedAt = nowOf(world)
    world.changed()
    remindOfStock(world, card, before)
    return ok()
  },
}

/** Nothing said is nothing changed. */
function valueAt(body: JsonObject, key: string): number | undefined {
  if (body[key] === undefined) return 0
  const value = wholeAt(body, key)
  return value !== undefined && value >= 0 ? value : undefined
}
