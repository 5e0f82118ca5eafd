import type { Wechat, WechatOptions } from '../client.ts'
import { stableToken } from '../cgi-bin/stable_token.ts'
import { getTicket } from '../cgi-bin/ticket/getticket.ts'
import type { Credential, CredentialKind } from './credentialStore.ts'
import type { JsapiTicket, WxCardTicket } from './ticket.ts'

export type Credentials = {
  accessToken(): Promise<string>
  /**
   * Another token than the one that WeChat just rejected. Whoever comes after somebody else's refresh gets its result:
   * a thousand callers with one dead token cause one fetch, in however many processes.
   */
  refreshAccessToken(rejected: string): Promise<string>
  jsapiTicket(): Promise<JsapiTicket>
  wxCardTicket(): Promise<WxCardTicket>
  /** Looks after all three every minute until the signal aborts, so that nobody waits for a refresh after a quiet night. Never rejects. */
  keepFresh(signal: AbortSignal): Promise<void>
}

/**
 * With less than this left, a new one is fetched in the background. For the token it is just below WeChat's own 300 s,
 * before which stable_token answers with the same one (wire contract 1.2).
 */
const earlyMs: Record<CredentialKind, number> = {
  access_token: 290_000,
  jsapi_ticket: 600_000,
  wx_card_ticket: 600_000,
}

const kinds = Object.keys(earlyMs) as CredentialKind[]
/** Between two early tries, so that a failing WeChat is not asked at every call. */
const earlyPauseMs = 30_000
/** What dies within this time is not handed out: it would be dead on arrival. */
const marginMs = 5_000

/** Access token and tickets: held in memory, shared through the store, one fetch however many callers and processes ask. */
export function createCredentials(wechat: Wechat, { clock, log, store }: WechatOptions): Credentials {
  const held = new Map<CredentialKind, Credential>()
  const flights = new Map<string, Promise<Credential>>()
  const nextEarlyTry = new Map<CredentialKind, number>()

  const now = () => clock.now().getTime()
  const leftMs = (credential: Credential) => credential.expiresAt.getTime() - now()

  const fetchers: Record<CredentialKind, () => Promise<{ value: string; expiresIn: number }>> = {
    access_token: async () => {
      const { accessToken, expiresIn } = await stableToken(wechat)
      return { value: accessToken, expiresIn }
    },
    jsapi_ticket: async () => {
      const { ticket, expiresIn } = await getTicket(wechat, { type: 'jsapi' })
      return { value: ticket, expiresIn }
    },
    wx_card_ticket: async () => {
      const { ticket, expiresIn } = await getTicket(wechat, { type: 'wx_card' })
      return { value: ticket, expiresIn }
    },
  }

  const fetchNew = async (kind: CredentialKind): Promise<Credential> => {
    const fetchedAt = clock.now()
    const { value, expiresIn } = await fetchers[kind]()
    log.info({ kind, expiresIn }, 'fetched from WeChat')
    return { value, fetchedAt, expiresAt: new Date(fetchedAt.getTime() + expiresIn * 1000) }
  }

  /** What another process fetched meanwhile is as good, unless it is the very one that was rejected. */
  const renew = (kind: CredentialKind, atLeastMs: number, rejected?: string): Promise<Credential> => {
    const flightKey = `${kind} ${atLeastMs} ${rejected ?? ''}`
    const underway = flights.get(flightKey)
    if (underway) return underway
    const flight = store
      .renew(kind, async (kept) => {
        const isGood = kept && kept.value !== rejected && leftMs(kept) > atLeastMs
        return isGood ? kept : fetchNew(kind)
      })
      .then((credential) => {
        held.set(kind, credential)
        return credential
      })
      .finally(() => flights.delete(flightKey))
    flights.set(flightKey, flight)
    return flight
  }

  const renewEarly = async (kind: CredentialKind): Promise<void> => {
    if (now() < (nextEarlyTry.get(kind) ?? 0)) return
    nextEarlyTry.set(kind, now() + earlyPauseMs)
    try {
      await renew(kind, earlyMs[kind])
    } catch (error) {
      log.warn({ kind, error }, 'could not be renewed early; the valid one is used on')
    }
  }

  const current = async (kind: CredentialKind): Promise<string> => {
    const credential = held.get(kind)
    if (!credential || leftMs(credential) <= marginMs) return (await renew(kind, marginMs)).value
    if (leftMs(credential) < earlyMs[kind]) void renewEarly(kind)
    return credential.value
  }

  return {
    accessToken: () => current('access_token'),
    async refreshAccessToken(rejected) {
      const credential = held.get('access_token')
      if (credential && credential.value !== rejected && leftMs(credential) > marginMs)
        return credential.value
      return (await renew('access_token', marginMs, rejected)).value
    },
    jsapiTicket: async () => (await current('jsapi_ticket')) as JsapiTicket,
    wxCardTicket: async () => (await current('wx_card_ticket')) as WxCardTicket,
    async keepFresh(signal) {
      while (!signal.aborted) {
        const results = await Promise.allSettled(kinds.map(current))
        for (const [n, result] of results.entries()) {
          if (result.status === 'rejected')
            log.warn({ kind: kinds[n], error: result.reason as unknown }, 'cannot be had from WeChat')
        }
        await clock.wait(60_000, signal).catch(() => undefined)
      }
    },
  }
}
