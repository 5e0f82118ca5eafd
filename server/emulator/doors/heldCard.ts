import { cardById, isInPack } from '../find.ts'
import type { Holding, StoredCard } from '../state.ts'
import type { World } from '../world.ts'

type Held = { ok: true; card: StoredCard; holding: Holding } | { ok: false; problem: string }

/** The card that this customer has in her pack under this code, be it at an end, or the sentence for a door that asked in vain. */
export function heldCard(world: World, openid: string, cardId: string, code: string): Held {
  const card = cardById(world, cardId)
  if (!card) return { ok: false, problem: `cardId: there is no card ${cardId}` }
  const holding = world.state.holdings.find(
    (h) => h.openid === openid && h.cardId === cardId && h.code === code,
  )
  if (!isInPack(holding))
    return { ok: false, problem: `code: ${openid} does not hold ${code} of this card; claim it first` }
  return { ok: true, card, holding }
}
