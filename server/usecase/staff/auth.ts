import { betterAuth } from 'better-auth/minimal'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { randomWord } from '../../floor.ts'
import { getStaff } from '../../store/statement/getStaff.ts'
import {
  staff,
  staffAccount,
  staffSession,
  staffTwoFactor,
  staffVerification,
} from '../../store/schema/staff.ts'
import type { House } from '../house.ts'

/** A session ends after this long without a request. */
const IDLE_SECONDS = 12 * 3600
/** It is lengthened, and `seenAt` moves, at most this often. */
const REFRESH_SECONDS = 300
/** Where somebody comes in. Each has cookies of its own: the till inside WeChat neither ends nor widens what the console has opened. */
export type Door = 'console' | 'till'
/** The browser's address, decided by TRUST_PROXY before the library hears of it. */
const ADDRESS_HEADER = 'x-console-address'

/**
 * Passwords (scrypt), sessions and the second factor are better-auth's, over tables of ours. Its own HTTP routes are not
 * served: ours call it and answer our contract. It reads the system's clock for what it keeps: the idle time of a session
 * and the age of a six-digit code. Lock-outs, links and the longest life of a session go by the house's clock.
 */
function createAuth(house: House, door: Door) {
  const { settings, db, cipher, random, clock } = house
  return betterAuth({
    appName: '会员卡后台',
    baseURL: settings.PUBLIC_URL,
    trustedOrigins: [settings.PUBLIC_URL],
    secret: cipher.derive('console').toString('base64'),
    telemetry: { enabled: false },
    logger: { disabled: true },
    // Counted by account and by address, in tries.ts and addressLimit.ts.
    rateLimit: { enabled: false },
    database: drizzleAdapter(db, {
      provider: 'pg',
      schema: {
        user: staff,
        session: staffSession,
        account: staffAccount,
        verification: staffVerification,
        twoFactor: staffTwoFactor,
      },
    }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 128 },
    user: {
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        status: { type: 'string', required: true, input: false },
        lastSeenAt: { type: 'date', required: false, input: false },
      },
    },
    session: {
      expiresIn: IDLE_SECONDS,
      updateAge: REFRESH_SECONDS,
      additionalFields: {
        scope: { type: 'string', required: false, input: false },
        openid: { type: 'string', required: false, input: false },
      },
    },
    advanced: {
      cookiePrefix: door,
      useSecureCookies: settings.PUBLIC_URL.startsWith('https:'),
      defaultCookieAttributes: { path: '/', httpOnly: true, sameSite: 'strict' },
      database: { generateId: () => randomWord(random, 24) },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER], ipv6Subnet: 128 },
    },
    plugins: [twoFactor({ issuer: '会员卡后台' })],
    databaseHooks: {
      session: {
        create: {
          // Whatever way leads to a session, nobody suspended gets one.
          before: async (session) => {
            const person = await getStaff(db, session.userId)
            if (person?.status !== 'active') return false
            return { data: { createdAt: clock.now() } }
          },
        },
      },
    },
  })
}

type Auth = ReturnType<typeof createAuth>

const made: Record<Door, WeakMap<House, Auth>> = { console: new WeakMap(), till: new WeakMap() }

/** The login of this house; one a house and a door. */
export function authOf(house: House, door: Door = 'console'): Auth {
  const known = made[door].get(house)
  if (known) return known
  const auth = createAuth(house, door)
  made[door].set(house, auth)
  return auth
}

/** The browser that asks, as far as a session is concerned. */
export type Caller = {
  cookie?: string | undefined
  agent?: string | undefined
  address?: string | undefined
  /** `till`: the page stands inside WeChat, where a session of the till counts and no other. */
  door?: Door | undefined
  /** The openid that this browser's portal session names; asked at the till's door alone. */
  openid?: string | undefined
}

/** What the library is told of a request: its cookies and who asks, and nothing else. */
export function headersOf({ cookie, agent, address }: Caller): Headers {
  return new Headers({
    ...(cookie ? { cookie } : {}),
    ...(agent ? { 'user-agent': agent.slice(0, 300) } : {}),
    ...(address ? { [ADDRESS_HEADER]: address } : {}),
  })
}
