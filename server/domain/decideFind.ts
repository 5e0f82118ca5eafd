import type { FoundBy } from '../../shared/console/till.ts'
import type { HoldingStatus } from './holdingStatus.ts'

/** A card whose code was read. */
export type ReadCode = { memberId: string | null; status: HoldingStatus }
export type Candidate = { id: string; status: 'active' | 'left'; foundBy: FoundBy }

export type FindRefusal = 'unknown' | 'member_left' | 'card_deleted' | 'card_invalidated' | 'card_waiting'

export type FindDecision<M extends Candidate> =
  | { outcome: 'member'; member: M }
  | { outcome: 'several'; members: M[] }
  | { outcome: 'refused'; reason: FindRefusal }

/**
 * Who stands at the till. Nobody is chosen for the cashier where more than one fits. A card that is over proves nothing, and
 * what is said of it comes before "unknown": she holds it in her hand.
 */
export function decideFind<M extends Candidate>(members: M[], codes: ReadCode[]): FindDecision<M> {
  const active = members.filter(({ status }) => status === 'active')
  const [first, second] = active
  if (first && second) return { outcome: 'several', members: active }
  if (first) return { outcome: 'member', member: first }
  if (members.length > 0) return { outcome: 'refused', reason: 'member_left' }
  const isAny = (status: HoldingStatus) => codes.some((code) => code.status === status)
  if (codes.some(({ memberId, status }) => status === 'held' && memberId === null))
    return { outcome: 'refused', reason: 'card_waiting' }
  if (isAny('invalidated')) return { outcome: 'refused', reason: 'card_invalidated' }
  if (isAny('deleted')) return { outcome: 'refused', reason: 'card_deleted' }
  return { outcome: 'refused', reason: 'unknown' }
}
