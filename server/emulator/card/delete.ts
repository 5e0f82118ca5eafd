import { type Endpoint, ok, refuse } from '../api.ts'
import { namedCard } from '../find.ts'
import { nowOf } from '../world.ts'

/**
 * POST /card/delete: nobody can take the card from then on, by no QR code, link or addCard; who holds it keeps it. card/get
 * still answers, with CARD_STATUS_DELETE. Deleting what is deleted is done already (wire contract 6.10).
 */
export const deleteCard: Endpoint = {
  method: 'POST',
  path: '/card/delete',
  access: 'token',
  answer({ world, account, body }) {
    const card = namedCard(world, account, body)
    if (typeof card === 'number') return refuse(card)
    if (card.status !== 'CARD_STATUS_DELETE') {
      card.status = 'CARD_STATUS_DELETE'
      card.updatedAt = nowOf(world)
      world.changed()
    }
    return ok()
  },
}
