import type { Context } from 'hono'
import type { House } from '../../usecase/house.ts'
import type { Caller } from '../../usecase/staff/auth.ts'
import { sessionOf } from '../middleware/cookies.ts'
import { addressParts, createClientAddress } from '../middleware/clientAddress.ts'

/** Which browser asks: its cookies, what it calls itself, and its address as TRUST_PROXY lets us see it. */
export function callerOf(c: Context, house: House): Caller {
  return {
    cookie: c.req.header('cookie'),
    agent: c.req.header('user-agent'),
    address: createClientAddress(house.settings.TRUST_PROXY)(addressParts(c)),
  }
}

/**
 * The same with the door by which the page comes in. Inside WeChat the till's page says so in a header: then only a session of
 * the till counts, whatever else this browser holds, and the portal's session says whose WeChat it is.
 */
export async function callerAtDoor(c: Context, house: House): Promise<Caller> {
  const caller = callerOf(c, house)
  if (c.req.header('x-console-door') !== 'till') return caller
  return { ...caller, door: 'till', openid: await sessionOf(c, house) }
}

/** Set-Cookie lines of the login's own. */
export function passCookies(c: Context, cookies: string[]): void {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true })
}
