import { revealProfile } from '../../../usecase/member/revealProfile.ts'
import { localeOf } from '../../locale.ts'
import type { ConsoleRoute } from '../route.ts'
import { idOf } from './memberOf.ts'
import { refuseMember } from './refuseMember.ts'

/** POST /api/console/members/:id/reveal: RevealedProfile. The audit log says who saw which questions of whom, and no answer. */
export const reveal: ConsoleRoute = {
  method: 'POST',
  path: '/members/:id/reveal',
  operation: 'member.reveal',
  answer: (house) => async (c) => {
    const id = idOf(c)
    const shown = id ? await revealProfile(house, id, localeOf(c)) : { outcome: 'member_unknown' as const }
    if (shown.outcome === 'member_unknown') return refuseMember(c, 'member_unknown')
    c.set('audit', { subject: shown.memberNo })
    if (shown.outcome !== 'revealed') return refuseMember(c, shown.outcome)
    const answered = shown.revealed.fields.filter(
      ({ value, values }) => value !== '' || (values ?? []).length > 0,
    )
    c.set('audit', { subject: shown.memberNo, detail: { fields: answered.map((field) => field.id) } })
    return c.json(shown.revealed)
  },
}
