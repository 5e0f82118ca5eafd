import type { Me } from '../../../shared/portal.ts'
import type { Pocket } from '../browser.ts'

/** The figures of the last visit, shown (with their time) when nothing newer can be had. Never an openid. */
export type Keepsake = Pick<Me, 'memberNo' | 'points' | 'balance' | 'level' | 'code' | 'cardId' | 'asOf'>

const keyOf = (cardId: string) => `member-card:${cardId}`
/** Which card was looked at last: a page that says what went wrong does not know of any. */
const LAST = 'member-card-last'

/** Keep what an active member sees; forget it as soon as the server says that she is none (or somebody else). */
export function keep(pocket: Pocket, cardId: string, me: Me): void {
  if (me.state === 'activating' || me.state === 'received' || me.state === 'refused') return
  if (me.state !== 'active') {
    pocket.remove(LAST)
    return pocket.remove(keyOf(cardId))
  }
  const { memberNo, points, balance, level, code, asOf } = me
  pocket.set(LAST, cardId)
  pocket.set(keyOf(cardId), JSON.stringify({ memberNo, points, balance, level, code, asOf, cardId }))
}

/** The last visit's figures, if any and readable; of the card looked at last where none is named. */
export function recall(pocket: Pocket, cardId = pocket.get(LAST)): Keepsake | undefined {
  const kept = cardId === undefined ? undefined : pocket.get(keyOf(cardId))
  if (kept === undefined) return undefined
  try {
    const keepsake = JSON.parse(kept) as Partial<Keepsake>
    if (typeof keepsake.asOf === 'string' && typeof keepsake.memberNo === 'string')
      return keepsake as Keepsake
  } catch {
    // Written by an older release, or damaged: as good as none.
  }
  return undefined
}
