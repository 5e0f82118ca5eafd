import type { ConsentChange, ConsentChanged } from '../../../shared/membership.ts'
import type { Locale } from '../../../shared/portal.ts'
import { currentText } from '../../domain/consentText.ts'
import { randomUuid } from '../../domain/randomUuid.ts'
import { getMembership } from '../../store/statement/getMembership.ts'
import { giveConsent } from '../../store/statement/giveConsent.ts'
import { lockMember } from '../../store/statement/lockMember.ts'
import { noteUpdated } from '../../store/statement/noteUpdated.ts'
import { withdrawConsent } from '../../store/statement/withdrawConsent.ts'
import type { House } from '../house.ts'
import { readConsents } from './viewConsents.ts'

/**
 * She agrees to a text, or takes her consent back; doing it twice changes nothing. To agree, she must have had the text before
 * her that is asked now: `text_changed` shows it to her. Taking back needs no text.
 */
export async function changeConsent(
  house: House,
  { openid, locale, change }: { openid: string; locale: Locale; change: ConsentChange },
): Promise<ConsentChanged | { outcome: 'no_member' }> {
  const { kind, version, isGiven } = change
  const known = await getMembership(house.db, openid)
  if (!known) return { outcome: 'no_member' }
  const { memberId } = known
  return house.db.transaction(async (tx) => {
    await lockMember(tx, memberId)
    // She may have left while this waited.
    if (!(await getMembership(tx, openid))) return { outcome: 'no_member' }
    const isCurrent = !isGiven || version === currentText(kind).version
    const at = house.clock.now()
    if (isCurrent) {
      const id = randomUuid(house.random.bytes(16))
      const hasChanged = isGiven
        ? await giveConsent(tx, { id, memberId, kind, version, at })
        : await withdrawConsent(tx, { memberId, kind, at })
      if (hasChanged) {
        await noteUpdated(tx, memberId, at)
        await house.changes.tell(tx, [`member:${memberId}`, 'changes'])
      }
    }
    const consents = await readConsents(tx, memberId, locale)
    return { outcome: isCurrent ? 'changed' : 'text_changed', consents }
  })
}
