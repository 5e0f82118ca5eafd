import type { MemberCodes } from '../../../shared/membership.ts'
import { dynamicCodeAt, dynamicCodeEnd, WINDOW_SECONDS } from '../../domain/dynamicCode.ts'
import { getMembership } from '../../store/statement/getMembership.ts'
import type { House } from '../house.ts'

/** This minute's code and the two after it: a page that loses the network has a code for two minutes at least. */
const WINDOWS = 3

export type MemberCodeViewed = { outcome: 'codes'; codes: MemberCodes } | { outcome: 'no_member' }

/** The codes that a member's page shows at the till, one a minute. A number with letters has none: it is shown itself. */
export async function viewMemberCode(house: House, openid: string): Promise<MemberCodeViewed> {
  const membership = await getMembership(house.db, openid)
  return membership
    ? { outcome: 'codes', codes: codesFor(house, membership.memberNo) }
    : { outcome: 'no_member' }
}

/** The same for a member who is known already. */
export function codesFor(house: Pick<House, 'cipher' | 'clock'>, memberNo: string): MemberCodes {
  const key = house.cipher.derive('member code')
  const now = house.clock.now()
  const lengthMs = WINDOW_SECONDS * 1000
  const first = dynamicCodeEnd(now).getTime() - lengthMs
  const codes = Array.from({ length: WINDOWS }, (_, window) => first + window * lengthMs).flatMap((from) => {
    const code = dynamicCodeAt(key, memberNo, new Date(from))
    return code === undefined ? [] : [{ code, from, until: from + lengthMs }]
  })
  return { memberNo, serverNow: now.getTime(), codes }
}
