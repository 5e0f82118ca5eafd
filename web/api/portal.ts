import type { ActivationUrl, CardExt, ClaimQrcode, JssdkConfig, Me } from '../../shared/portal.ts'
import { ask, type Answer, type AskParts, type Request } from './ask.ts'

/** Which card is meant, and the channel that she came through. */
export type CardAndChannel = { cardId: string; channel?: string }

export type PortalApi = {
  /** What she may see of a card. With `since`, the server holds the answer until the figures differ, at most 25 s. */
  me(query: { cardId?: string; since?: string }, signal?: AbortSignal): Promise<Answer<Me>>
  /** Asks WeChat whether she holds the card, and answers what is now known. */
  sync(card: { cardId: string }): Promise<Answer<Me>>
  cardExt(card: CardAndChannel): Promise<Answer<CardExt>>
  activationUrl(card: CardAndChannel): Promise<Answer<ActivationUrl>>
  claimQrcode(card: CardAndChannel): Promise<Answer<ClaimQrcode>>
  jssdkConfig(url: string): Promise<Answer<JssdkConfig>>
  /** What the pages of a member ask besides; `path` below /api/portal/. The contracts are in shared/membership.ts. */
  get<T>(path: string): Promise<Answer<T>>
  post<T>(path: string, body: object): Promise<Answer<T>>
}

const SHORT_MS = 12_000
const HELD_SECONDS = 25
/** The server's 25 s, and time for a slow network on both ways. */
const HELD_MS = 35_000

/** Our own API. `onNoSession` is called for each 401: the server authorizes again when the page is loaded again. */
export function createPortalApi(
  parts: AskParts & { onNoSession: () => void; onAnswer: () => void },
): PortalApi {
  async function send<T>(request: Request): Promise<Answer<T>> {
    const answer = await ask<T>(parts, request)
    if (answer.ok) parts.onAnswer()
    else if (answer.why === 'session') parts.onNoSession()
    return answer
  }
  const post = <T>(path: string, body: object) =>
    send<T>({ method: 'POST', path: `/api/portal/${path}`, body, timeoutMs: SHORT_MS })

  return {
    me({ cardId, since }, signal) {
      const query = new URLSearchParams()
      if (cardId !== undefined) query.set('card', cardId)
      if (since !== undefined) {
        query.set('since', since)
        query.set('wait', String(HELD_SECONDS))
      }
      const timeoutMs = since === undefined ? SHORT_MS : HELD_MS
      const path = `/api/portal/me?${query.toString()}`
      return send<Me>({ method: 'GET', path, timeoutMs, ...(signal && { signal }) })
    },
    sync: (card) => post<Me>('sync', card),
    cardExt: (card) => post<CardExt>('card-ext', card),
    activationUrl: (card) => post<ActivationUrl>('activation-url', card),
    claimQrcode: (card) => post<ClaimQrcode>('claim-qrcode', card),
    jssdkConfig: (url) =>
      // Needs no session, so a 401 here would be no reason to load the page again.
      ask<JssdkConfig>(parts, {
        method: 'GET',
        path: `/api/portal/jssdk-config?url=${encodeURIComponent(url)}`,
        timeoutMs: SHORT_MS,
      }),
    get: (path) => send({ method: 'GET', path: `/api/portal/${path}`, timeoutMs: SHORT_MS }),
    post,
  }
}
