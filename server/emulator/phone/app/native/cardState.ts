import type { PhoneHolding } from '../../contract.ts'
import { labels } from '../labels.ts'

/** The word on a card that cannot be used as it is; nothing on one that can. */
export function cardState(holding: PhoneHolding): string {
  if (holding.status === 'EXPIRE') return labels.card.expired
  if (holding.status === 'CONSUMED') return labels.card.consumed
  if (holding.status !== 'NORMAL') return labels.card.unavailable
  return holding.hasActive ? '' : labels.card.inactive
}
