import type { SecondFactor } from '../../../shared/console/people.ts'
import { getStaff, type StaffRow } from '../../store/statement/getStaff.ts'
import { takeTry } from '../../store/statement/takeTry.ts'
import type { House } from '../house.ts'
import { takeAddressTry } from './addressLimit.ts'
import { authOf, headersOf, type Caller } from './auth.ts'
import { loginError } from './loginError.ts'
import { refused, welcome } from './signIn.ts'

export type SecondFactorResult =
  | { outcome: 'signedIn'; cookies: string[] }
  | { outcome: 'refused'; code: 'wrong_code' | 'challenge_gone' | 'suspended' }
  | { outcome: 'refused'; code: 'too_many_tries' | 'locked'; minutes: number }

/** The code of an authenticator, or a backup code, for the session that the right password asked for ten minutes ago at most. */
export async function passSecondFactor(
  house: House,
  { code }: SecondFactor,
  caller: Caller,
): Promise<SecondFactorResult> {
  const person = await challengedPerson(house, caller)
  if (!person) return { outcome: 'refused', code: 'challenge_gone' }
  const place = takeAddressTry(house, caller.address)
  if ('minutes' in place) {
    if (place.isFirst) await refused(house, person, person.email, caller, 'too_many_tries')
    return { outcome: 'refused', code: 'too_many_tries', minutes: place.minutes }
  }
  const tried = await takeTry(house.db, { id: person.id, now: house.clock.now() })
  if (!tried) {
    await refused(house, person, person.email, caller, 'locked')
    return { outcome: 'refused', code: 'locked', minutes: await minutesLocked(house, person.id) }
  }
  const answer = await verify(house, code, caller)
  if ('code' in answer) {
    const why = reasonOf(answer.code)
    await refused(house, person, person.email, caller, why, tried.isLast && why === 'wrong_code')
    return { outcome: 'refused', code: why }
  }
  place.giveBack()
  await welcome(house, person, caller)
  return { outcome: 'signedIn', cookies: answer.headers.getSetCookie() }
}

/** How many minutes an account is still locked; at least one. */
export async function minutesLocked(house: House, staffId: string): Promise<number> {
  const until = (await getStaff(house.db, staffId))?.lockedUntil?.getTime() ?? 0
  return Math.max(1, Math.ceil((until - house.clock.now().getTime()) / 60_000))
}

async function verify(house: House, code: string, caller: Caller) {
  const { api } = authOf(house)
  // Beside a session that the browser still has, the library would take the code for that session's.
  const headers = headersOf({ ...caller, cookie: onlyChallenge(caller.cookie) })
  const digits = code.replaceAll(/\s/g, '')
  if (/^\d{6}$/.test(digits))
    return api.verifyTOTP({ body: { code: digits }, headers, returnHeaders: true }).catch(loginError)
  return api.verifyBackupCode({ body: { code }, headers, returnHeaders: true }).catch(loginError)
}

function reasonOf(code: string): 'wrong_code' | 'challenge_gone' | 'suspended' {
  if (code === 'INVALID_CODE' || code === 'INVALID_BACKUP_CODE') return 'wrong_code'
  return code === 'FAILED_TO_CREATE_SESSION' ? 'suspended' : 'challenge_gone'
}

const isChallenge = (pair: string) => /^(__Secure-)?console\.two_factor=/.test(pair)
const pairsOf = (cookie: string | undefined) => (cookie ?? '').split(';').map((pair) => pair.trim())
const onlyChallenge = (cookie: string | undefined) => pairsOf(cookie).filter(isChallenge).join('; ')

/** Whose second factor is asked for. The library proves the cookie's signature; its random word is all that is needed to count. */
async function challengedPerson(house: House, { cookie }: Caller): Promise<StaffRow | undefined> {
  const pair = pairsOf(cookie).find(isChallenge)
  const [, word] = /=(.{1,100}?)(?:\.|%2E)/i.exec(pair ?? '') ?? []
  if (word === undefined || !/^[\w-]+$/.test(word)) return undefined
  const { internalAdapter } = await authOf(house).$context
  const challenge = await internalAdapter.findVerificationValue(word)
  return challenge && word.startsWith('2fa-') ? getStaff(house.db, challenge.value) : undefined
}
