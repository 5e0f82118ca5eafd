import { type Endpoint, ok, refuse } from '../api.ts'
import { checkMemberCard, refusedLinks } from '../check/memberCard.ts'
import { objectAt, textAt } from '../json.ts'
import { addCard } from '../review.ts'

/** POST /card/create: a member card, in review from then on (wire contract, part 3). Flags that conflict are taken without a word. */
export const create: Endpoint = {
  method: 'POST',
  path: '/card/create',
  access: 'token',
  answer({ world, account, body }) {
    const card = objectAt(body, 'card')
    if (!card) return refuse(41011)
    if (textAt(card, 'card_type') !== 'MEMBER_CARD') return refuse(40071)
    const memberCard = objectAt(card, 'member_card')
    if (!memberCard) return refuse(41011)
    // Exactly one card beside its type.
    if (Object.keys(card).length !== 2) return refuse(40150)
    const problem = checkMemberCard(world, account, memberCard) ?? refusedLinks(world, memberCard)
    if (problem) return refuse(problem)
    return ok({ card_id: addCard(world, account, memberCard).cardId })
  },
}
