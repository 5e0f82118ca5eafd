import type { Context } from 'hono'
import { getCookie, getSignedCookie, setCookie, setSignedCookie } from 'hono/cookie'
import { randomWord } from '../../floor.ts'
import type { House } from '../../usecase/house.ts'

const SESSION_SECONDS = 30 * 24 * 3600
const LANDING_SECONDS = 24 * 3600
/** The browser's word must outlive a state (10 minutes) and need not live much longer. */
const BROWSER_SECONDS = 24 * 3600
const AHEAD_SECONDS = 300

/** Over https the browser itself vouches that nobody else set it: the __Host- prefix. */
const placed = ({ settings }: House) =>
  settings.PUBLIC_URL.startsWith('https:') ? ({ secure: true, prefix: 'host' } as const) : {}

const prefixOf = (house: House) => placed(house).prefix

const common = { path: '/', httpOnly: true, sameSite: 'Lax' } as const

/** Each cookie has a key of its own: a value of one is worth nothing as another. */
const key = ({ cipher }: House, purpose: string) => new Uint8Array(cipher.derive(purpose))

const seconds = ({ clock }: House) => Math.floor(clock.now().getTime() / 1000)

/** Whose browser this is, for 30 days: the openid that WeChat named, and when. Signed, so that it cannot be made up. */
export async function setSession(c: Context, house: House, openid: string): Promise<void> {
  const options = { ...common, ...placed(house), maxAge: SESSION_SECONDS }
  await setSignedCookie(c, 'session', `${openid}.${seconds(house)}`, key(house, 'session'), options)
}

/** The session's openid, or nothing: no cookie, a wrong signature, or one that is older than 30 days. */
export async function sessionOf(c: Context, house: House): Promise<string | undefined> {
  if (!c.req.header('cookie')?.includes('session=')) return undefined
  const value = await getSignedCookie(c, key(house, 'session'), 'session', prefixOf(house))
  const [, openid, issuedAt] = /^([\w-]{1,64})\.(\d{1,12})$/.exec(value || '') ?? []
  if (openid === undefined) return undefined
  const age = seconds(house) - Number(issuedAt)
  return age <= SESSION_SECONDS && age >= -AHEAD_SECONDS ? openid : undefined
}

/** Which journey landed in this browser: what it shows to a session that WeChat's answer has yet to name. */
export async function setLanding(c: Context, house: House, activationId: string): Promise<void> {
  const options = { ...common, ...placed(house), maxAge: LANDING_SECONDS }
  await setSignedCookie(c, 'landing', activationId, key(house, 'landing'), options)
}

export async function landingOf(c: Context, house: House): Promise<string | undefined> {
  if (!c.req.header('cookie')?.includes('landing=')) return undefined
  const value = await getSignedCookie(c, key(house, 'landing'), 'landing', prefixOf(house))
  return value || undefined
}

/** The random word that binds an authorization to this browser; the same for all its tabs. */
export function browserOf(c: Context, house: House): string | undefined {
  const value = getCookie(c, 'browser', prefixOf(house))
  return value !== undefined && /^[a-zA-Z0-9]{32}$/.test(value) ? value : undefined
}

export function keepBrowser(c: Context, house: House): string {
  const browser = browserOf(c, house) ?? randomWord(house.random, 32)
  setCookie(c, 'browser', browser, { ...common, ...placed(house), maxAge: BROWSER_SECONDS })
  return browser
}
