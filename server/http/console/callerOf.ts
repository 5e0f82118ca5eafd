import type { Context } from 'hono'
import type { House } from '../../usecase/house.ts'
import type { Caller } from '../../usecase/staff/auth.ts'
import { addressParts, createClientAddress } from '../middleware/clientAddress.ts'

/** Which browser asks: its cookies, what it calls itself, and its address as TRUST_PROXY lets us see it. */
export function callerOf(c: Context, house: House): Caller {
  return {
    cookie: c.req.header('cookie'),
    agent: c.req.header('user-agent'),
    address: createClientAddress(house.settings.TRUST_PROXY)(addressParts(c)),
  }
}

/** Set-Cookie lines of the login's own. */
export function passCookies(c: Context, cookies: string[]): void {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true })
}
