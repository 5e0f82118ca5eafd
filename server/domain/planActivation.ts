import type { RefusalReason } from '../../shared/activation.ts'

/** A member who may be the person that filled in the form, and by what she was found. */
export type Candidate = {
  memberId: string
  status: 'active' | 'left'
  joinedAt: Date
  /** Her member's row hangs on this very card. */
  byCard: boolean
  byOpenid: boolean
  byUnionid: boolean
  byMobile: boolean
}

export type ActivationPlan =
  | { kind: 'new' }
  | { kind: 'known'; memberId: string }
  | { kind: 'refuse'; reason: RefusalReason }

/**
 * Who is it? This card's own member, else the same openid, else the same person at WeChat's open platform, else the same
 * mobile; of several, whoever joined first. Nobody known is a new member. A member who has left stays away, and an
 * invalidated card activates nobody.
 */
export function planActivation(known: { candidates: Candidate[]; isInvalidated: boolean }): ActivationPlan {
  if (known.isInvalidated) return { kind: 'refuse', reason: 'member_blocked' }
  const [best] = known.candidates.toSorted(
    (a, b) => rank(a) - rank(b) || a.joinedAt.getTime() - b.joinedAt.getTime(),
  )
  if (!best) return { kind: 'new' }
  if (best.status === 'left') return { kind: 'refuse', reason: 'member_blocked' }
  return { kind: 'known', memberId: best.memberId }
}

function rank({ byCard, byOpenid, byUnionid }: Candidate): number {
  if (byCard) return 0
  if (byOpenid) return 1
  return byUnionid ? 2 : 3
}
