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
/** The browser's address, decided by TRUST_PROXY before the library hears of it. */
const ADDRESS_HEADER = 'x-console-address'

/**
 * Passwords (scrypt), sessions and the second factor are better-auth's, over tables of ours. Its own HTTP routes are not
 * served: ours call it and answer our contract. It reads the system's clock for what it keeps: the idle time of a session
 * and the age of a six-digit code. Lock-outs, links and the longest life of a session go by the house's clock.
 */
function createAuth(house: House) {
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
    session: { expiresIn: IDLE_SECONDS, updateAge: REFRESH_SECONDS },
    advanced: {
      cookiePrefix: 'console',
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

const made = new WeakMap<House, Auth>()

/** The login of this house; one a house. */
export function authOf(house: House): Auth {
  const known = made.get(house)
  if (known) return known
  const auth = createAuth(house)
  made.set(house, auth)
  return auth
}

/** The browser that asks, as far as a session is concerned. */
export type Caller = {
  cookie?: string | undefined
  agent?: string | undefined
  address?: string | undefined
}

/** What the library is told of a request: its cookies and who asks, and nothing else. */
export function headersOf({ cookie, agent, address }: Caller): Headers {
  return new Headers({
    ...(cookie ? { cookie } : {}),
    ...(agent ? { 'user-agent': agent.slice(0, 300) } : {}),
    ...(address ? { [ADDRESS_HEADER]: address } : {}),
  })
}
