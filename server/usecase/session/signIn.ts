import { eq } from '../../store/drizzle.ts'
import { oauthCode } from '../../store/schema/credential.ts'
import { errcodes, hasErrcode, isWechatError } from '../../wechat/error.ts'
import { snsAccessToken } from '../../wechat/sns/oauth2/access_token.ts'
import { createAskOnce, type AskOnce } from '../card/askOnce.ts'
import type { House } from '../house.ts'
import { checkState, type Errand } from './oauthState.ts'

export type SignedIn =
  | { outcome: 'signed_in'; openid: string }
  /** The state was not issued by us for this browser and path: never a session. */
  | { outcome: 'forged' }
  /** Issued, but more than 10 minutes ago: begin again. */
  | { outcome: 'stale' }
  /** She came back without a code: WeChat's page was left or refused. */
  | { outcome: 'refused' }
  /** 40029, 40163, 42003. */
  | { outcome: 'code_invalid' | 'code_used' | 'code_expired' }
  /** WeChat's virtual user of a page in snapshot mode: nobody whom one may enrol. */
  | { outcome: 'snapshot' }
  | { outcome: 'wechat_busy' }

/** How often, and in which pauses, the exchange of another process is looked for after WeChat said that the code is used. */
const LOOKS = 5
const LOOK_PAUSE_MS = 100

const exchanges = new WeakMap<House, AskOnce<SignedIn>>()

function once(house: House): AskOnce<SignedIn> {
  const known = exchanges.get(house)
  if (known) return known
  const made = createAskOnce<SignedIn>(house.clock, () => 0)
  exchanges.set(house, made)
  return made
}

/**
 * Who came back from WeChat's authorization. WeChat's web view may load the callback twice, and a code is good for one
 * exchange: codes are remembered by a keyed hash, so that a second load, at the same time or later, in this process or
 * another, finds the first one's answer. No database connection is held while WeChat is asked.
 */
export async function signIn(
  house: House,
  { code, state, errand }: { code: string | undefined; state: string; errand: Errand },
): Promise<SignedIn> {
  const verdict = checkState(house, state, errand)
  if (verdict !== 'ours') return { outcome: verdict }
  if (!code) return { outcome: 'refused' }
  const codeIndex = house.cipher.index('oauth code', code)
  return once(house)(codeIndex, async () => {
    const openid = await remembered(house, codeIndex)
    if (openid !== undefined) return { outcome: 'signed_in', openid }
    const exchanged = await exchange(house, code)
    if (exchanged.outcome === 'signed_in') await remember(house, codeIndex, exchanged.openid)
    return exchanged.outcome === 'code_used' ? elsewhere(house, codeIndex) : exchanged
  })
}

async function exchange(house: House, code: string): Promise<SignedIn> {
  try {
    const { openid, isSnapshotUser } = await snsAccessToken(house.wechat, { code })
    return isSnapshotUser ? { outcome: 'snapshot' } : { outcome: 'signed_in', openid }
  } catch (error) {
    if (hasErrcode(error, errcodes.oauthCodeUsed)) return { outcome: 'code_used' }
    if (hasErrcode(error, errcodes.oauthCodeExpired)) return { outcome: 'code_expired' }
    if (hasErrcode(error, errcodes.oauthCodeInvalid)) return { outcome: 'code_invalid' }
    if (!isWechatError(error)) throw error
    house.log.warn({ error }, 'WeChat did not say who came back from its authorization')
    return { outcome: 'wechat_busy' }
  }
}

/** Another process has exchanged the code and is about to write down for whom. */
async function elsewhere(house: House, codeIndex: string): Promise<SignedIn> {
  for (let look = 0; look < LOOKS; look += 1) {
    const openid = await remembered(house, codeIndex)
    if (openid !== undefined) return { outcome: 'signed_in', openid }
    await house.clock.wait(LOOK_PAUSE_MS)
  }
  return { outcome: 'code_used' }
}

async function remembered({ db }: House, codeIndex: string): Promise<string | undefined> {
  const [row] = await db
    .select({ openid: oauthCode.openid })
    .from(oauthCode)
    .where(eq(oauthCode.codeIndex, codeIndex))
  return row?.openid
}

async function remember({ db, clock }: House, codeIndex: string, openid: string): Promise<void> {
  await db.insert(oauthCode).values({ codeIndex, openid, usedAt: clock.now() }).onConflictDoNothing()
}
