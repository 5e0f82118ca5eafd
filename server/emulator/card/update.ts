import { type Endpoint, ok, refuse } from '../api.ts'
import { changedCard, isReviewed, unsupported } from '../check/change.ts'
import { checkWidening } from '../check/dateInfo.ts'
import { checkMemberCard, refusedLinks } from '../check/memberCard.ts'
import { baseInfo, namedCard } from '../find.ts'
import { type JsonObject, flagAt, objectAt } from '../json.ts'
import { review } from '../review.ts'
import type { StoredCard } from '../state.ts'
import { nowOf } from '../world.ts'

/**
 * POST /card/update: changed keys alone, without a `card` around them; `""` clears. A key that cannot be changed fails the
 * whole update (40150, our choice of an errcode). What people are promised goes back to review, with `send_check: true`,
 * and until that is over nobody new can take the card (wire contract 6.10).
 */
export const update: Endpoint = {
  method: 'POST',
  path: '/card/update',
  access: 'token',
  answer({ world, account, body }) {
    const card = namedCard(world, account, body)
    if (typeof card === 'number') return refuse(card)
    if (card.status === 'CARD_STATUS_DELETE') return refuse(40078)
    const changes = objectAt(body, 'member_card')
    if (!changes) return refuse(41011)
    if (unsupported(body, changes)) return refuse(40150)
    const changed = changedCard(card.memberCard, changes)
    const problem =
      turnedOff(card, changes) ?? checkMemberCard(world, account, changed) ?? refusedLinks(world, changes)
    if (problem) return refuse(problem)
    const narrowed = checkWidening(datesOf(baseInfo(card)), datesOf(objectAt(changed, 'base_info') ?? {}))
    if (narrowed) return refuse(narrowed)
    const sendCheck = isReviewed(card.memberCard, changes)
    card.memberCard = changed
    card.updatedAt = nowOf(world)
    world.changed()
    if (sendCheck) {
      card.status = 'CARD_STATUS_NOT_VERIFY'
      review(world, card)
    }
    return ok({ send_check: sendCheck })
  },
}

const datesOf = (base: JsonObject) => objectAt(base, 'date_info') ?? {}

/** Points and stored value that were shown once stay. */
const turnedOff = ({ memberCard }: StoredCard, changes: JsonObject): 40135 | undefined =>
  ['supply_bonus', 'supply_balance'].some((key) => flagAt(memberCard, key) && changes[key] === false)
    ? 40135
    : undefined
