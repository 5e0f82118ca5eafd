import type { SignIn } from '../../../shared/console/people.ts'
import { clearTries } from '../../store/statement/clearTries.ts'
import { deleteSpentSessions } from '../../store/statement/deleteSpentSessions.ts'
import type { StaffRow } from '../../store/statement/getStaff.ts'
import { getStaffByEmail } from '../../store/statement/getStaffByEmail.ts'
import { returnTry } from '../../store/statement/returnTry.ts'
import { takeTry } from '../../store/statement/takeTry.ts'
import { appendAudit } from '../audit/appendAudit.ts'
import type { House } from '../house.ts'
import { takeAddressTry } from './addressLimit.ts'
import { authOf, headersOf, type Caller } from './auth.ts'
import { loginError } from './loginError.ts'
import { endCallersSession } from './signOut.ts'

export type SignInResult =
  | { outcome: 'signedIn' | 'secondFactor'; cookies: string[] }
  | { outcome: 'refused'; code: 'wrong_credentials' | 'suspended' }
  | { outcome: 'refused'; code: 'too_many_tries'; minutes: number }

/**
 * E-mail and password for a session, or for the question for a second factor. A wrong e-mail, a wrong password and a locked
 * account answer the same, and after the same work; only who knows the password learns that the account is suspended.
 */
export async function signIn(
  house: House,
  { email, password }: SignIn,
  caller: Caller,
): Promise<SignInResult> {
  const place = takeAddressTry(house, caller.address)
  if ('minutes' in place) {
    if (place.isFirst) await refused(house, undefined, email, caller, 'too_many_tries')
    return { outcome: 'refused', code: 'too_many_tries', minutes: place.minutes }
  }
  const person = await getStaffByEmail(house.db, email)
  const tried = person && (await takeTry(house.db, { id: person.id, now: house.clock.now() }))
  const { api, $context } = authOf(house)
  if (person && !tried) {
    await (await $context).password.hash(password)
    await refused(house, person, email, caller, 'locked')
    return { outcome: 'refused', code: 'wrong_credentials' }
  }
  const body = { email: email.toLowerCase(), password }
  const answer = await api
    .signInEmail({ body, headers: headersOf(caller), returnHeaders: true })
    .catch(loginError)
  if ('code' in answer || !person) {
    // The only other way to fail: a session was refused, by our own hook.
    const isSuspended = 'code' in answer && answer.code === 'FAILED_TO_CREATE_SESSION'
    const code = isSuspended ? 'suspended' : 'wrong_credentials'
    if (isSuspended && person) await returnTry(house.db, person.id)
    await refused(house, person, email, caller, code, tried?.isLast && !isSuspended)
    return { outcome: 'refused', code }
  }
  place.giveBack()
  const cookies = answer.headers.getSetCookie()
  if ('twoFactorRedirect' in answer.response) {
    await returnTry(house.db, person.id)
    return { outcome: 'secondFactor', cookies }
  }
  await endCallersSession(house, caller)
  await welcome(house, person, caller)
  return { outcome: 'signedIn', cookies }
}

/** Everything that follows from a sign-in that is complete. */
export async function welcome(house: House, person: StaffRow, { address }: Caller): Promise<void> {
  await clearTries(house.db, person.id)
  await deleteSpentSessions(house.db, person.id)
  const { id: actorId, name: actor, role } = person
  await appendAudit(house, { actorId, actor, role, action: 'session.sign_in', outcome: 'done', address })
}

/** A line for each refusal, and one more where it locked the account. */
export async function refused(
  house: House,
  person: StaffRow | undefined,
  email: string,
  { address }: Caller,
  reason: string,
  isLocked = false,
): Promise<void> {
  const who = person
    ? { actorId: person.id, actor: person.name, role: person.role }
    : { actor: email, role: 'system' as const }
  const entry = { ...who, subject: email, outcome: 'refused' as const, address }
  await appendAudit(house, { ...entry, action: 'session.refused', detail: { reason } })
  if (isLocked) await appendAudit(house, { ...entry, action: 'session.locked', detail: { minutes: 15 } })
}
