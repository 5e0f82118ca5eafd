import type { AcceptInvitation } from '../../../shared/console/people.ts'
import { passwordFault } from '../../domain/passwordFault.ts'
import { randomWord, type Transaction } from '../../floor.ts'
import { getInvitation } from '../../store/statement/getInvitation.ts'
import { getStaff, type StaffRow } from '../../store/statement/getStaff.ts'
import { getStaffByEmail } from '../../store/statement/getStaffByEmail.ts'
import { insertStaff } from '../../store/statement/insertStaff.ts'
import { isConflict } from '../../store/statement/isConflict.ts'
import type { InvitationRow } from '../../store/statement/openInvitations.ts'
import { renewStaff } from '../../store/statement/renewStaff.ts'
import { useInvitation } from '../../store/statement/useInvitation.ts'
import { appendAudit } from '../audit/appendAudit.ts'
import type { House } from '../house.ts'
import { authOf, headersOf, type Caller } from './auth.ts'
import { tokenIndex } from './makeLink.ts'
import { endCallersSession } from './signOut.ts'
import { welcome } from './signIn.ts'

export type AcceptResult =
  | { outcome: 'accepted'; cookies: string[] }
  | { outcome: 'refused'; code: 'link_gone' | 'email_taken' | 'password_common' | 'password_personal' }

type Chosen = { name: string; email: string; passwordHash: string; at: Date }

/**
 * Use a one-time link: it makes the owner (or makes an account the owner's again), a colleague, or another password; and signs
 * her in. A colleague has the name and e-mail that she was invited with. A link is used once, whoever comes at the same time.
 */
export async function acceptInvitation(
  house: House,
  { token, name, email, password }: AcceptInvitation,
  caller: Caller,
): Promise<AcceptResult> {
  const at = house.clock.now()
  const which = { tokenIndex: tokenIndex(house, token), now: at }
  const found = await getInvitation(house.db, which)
  if (!found) return { outcome: 'refused', code: 'link_gone' }
  const asked = { name: found.name ?? name, email: (found.email ?? email).toLowerCase() }
  const who = found.kind === 'owner' ? { name, email: email.toLowerCase() } : asked
  const fault = passwordFault(password, who)
  if (fault) return { outcome: 'refused', code: `password_${fault}` }

  const { api, $context } = authOf(house)
  const passwordHash = await (await $context).password.hash(password)
  const person = await house.db
    .transaction(async (tx) => {
      const link = await useInvitation(tx, which)
      return link && carryOut(house, tx, link, { ...who, passwordHash, at })
    })
    .catch((error: unknown) => {
      if (isConflict(error)) return 'email_taken' as const
      throw error
    })
  if (person === undefined) return { outcome: 'refused', code: 'link_gone' }
  if (person === 'email_taken') return { outcome: 'refused', code: person }

  const { id: actorId, name: actor, role } = person
  const entry = {
    actorId,
    actor,
    role,
    subject: actor,
    detail: { kind: found.kind },
    address: caller.address,
  }
  await appendAudit(house, { ...entry, action: 'invitation.accept', outcome: 'done' })
  const body = { email: person.email, password }
  const answer = await api.signInEmail({ body, headers: headersOf(caller), returnHeaders: true })
  await endCallersSession(house, caller)
  await welcome(house, person, caller)
  return { outcome: 'accepted', cookies: answer.headers.getSetCookie() }
}

async function carryOut(
  house: House,
  tx: Transaction,
  link: InvitationRow,
  { name, email, passwordHash, at }: Chosen,
): Promise<StaffRow | undefined> {
  const { kind, role } = link
  const known = kind === 'owner' ? await getStaffByEmail(tx, email) : undefined
  const renewed = kind === 'reset' ? (link.staffId ?? undefined) : known?.id
  const id = renewed ?? randomWord(house.random, 24)
  if (renewed === undefined) await insertStaff(tx, { id, name, email, role, passwordHash, at })
  else await renewStaff(tx, { id, passwordHash, at, ...(kind === 'owner' ? { role } : {}) })
  return getStaff(tx, id)
}
