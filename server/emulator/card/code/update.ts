import { type Endpoint, ok, refuse } from '../../api.ts'
import { baseInfo, cardById, namedHolding } from '../../find.ts'
import { flagAt, isLongerThan, textAt } from '../../json.ts'
import { base64Secret } from '../../secret.ts'
import type { StoredCard } from '../../state.ts'
import type { World } from '../../world.ts'

const bytesMax = 20

/**
 * POST /card/code/update: another code for a card whose codes are the merchant's. The encrypted code changes with it, and
 * the old ones are unknown from then on (wire contract 6.10). Refusals of the new code are our choice (EMU).
 */
export const updateCode: Endpoint = {
  method: 'POST',
  path: '/card/code/update',
  access: 'token',
  answer({ world, account, body }) {
    const holding = namedHolding(world, account, body)
    if (typeof holding === 'number') return refuse(holding)
    const card = cardById(world, holding.cardId)
    if (!card || !flagAt(baseInfo(card), 'use_custom_code')) return refuse(45030)
    const newCode = textAt(body, 'new_code')
    if (!newCode) return refuse(41011)
    if (isLongerThan(newCode, bytesMax)) return refuse(45021)
    if (holding.status !== 'NORMAL') return refuse(40127)
    if (isTaken(world, card, newCode)) return refuse(40116)
    for (const notice of world.state.notices)
      if (notice.cardId === holding.cardId && notice.code === holding.code) notice.code = newCode
    holding.code = newCode
    holding.encryptCode = base64Secret(world.random)
    world.changed()
    return ok()
  },
}

/** Somebody has it, or the next who takes the card will get it. */
const isTaken = (world: World, card: StoredCard, code: string) =>
  Boolean(card.deposit?.free.includes(code)) ||
  world.state.holdings.some((one) => one.cardId === card.cardId && one.code === code)
