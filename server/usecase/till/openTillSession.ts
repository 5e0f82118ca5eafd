import { makeSignature } from 'better-auth/crypto'
import { deleteSpentSessions } from '../../store/statement/deleteSpentSessions.ts'
import type { House } from '../house.ts'
import { authOf, type Caller } from '../staff/auth.ts'

/**
 * A session that is good for the till alone, in the WeChat that asks. Resolves to the cookies that carry it; undefined for
 * anybody suspended.
 */
export async function openTillSession(
  house: House,
  { staffId, openid, caller }: { staffId: string; openid: string; caller: Caller },
): Promise<string[] | undefined> {
  const { internalAdapter, authCookies, secret } = await authOf(house, 'till').$context
  const session = await internalAdapter.createSession(staffId, false, {
    scope: 'till',
    openid,
    ipAddress: caller.address ?? '',
    userAgent: caller.agent?.slice(0, 300) ?? '',
  })
  if (!session) return undefined
  await deleteSpentSessions(house.db, staffId)
  const { name, attributes } = authCookies.sessionToken
  const value = encodeURIComponent(`${session.token}.${await makeSignature(session.token, secret)}`)
  const secure = attributes.secure ? '; Secure' : ''
  return [`${name}=${value}; Max-Age=${attributes.maxAge ?? 0}; Path=/; HttpOnly; SameSite=Strict${secure}`]
}
