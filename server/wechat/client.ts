import type { z } from 'zod'
import type { Clock, Fetch, Log, Random } from '../floor.ts'
import { createCall } from './call.ts'
import { createCredentials, type Credentials } from './token/credentials.ts'
import type { CredentialStore } from './token/credentialStore.ts'

/** One call, as an endpoint file describes it. */
export type WechatCall<Answer> = {
  /** WeChat's path, as in its documentation. */
  path: string
  /** POST unless said otherwise. */
  method?: 'GET' | 'POST'
  /** How the account proves itself: by access token (the default), or by appid and secret, in the query of a GET or the body of a POST. */
  auth?: 'token' | 'secret'
  query?: Record<string, string | undefined>
  body?: Record<string, unknown>
  /** A file, sent as multipart/form-data instead of a JSON body. */
  file?: { part: string; bytes: Uint8Array; filename: string; contentType: string }
  /** False where a second effect would hurt: then a connection that broke in mid-call is never tried again here. */
  idempotent?: boolean
  /** What the answer must hold. Keys it does not name are dropped: WeChat adds fields without notice. */
  answer: z.ZodType<Answer>
}

export type CallOptions = { signal?: AbortSignal }

/** One request to WeChat that came to an end: an answer, a refusal by errcode, or nothing that can be used. */
export type CallReport = {
  path: string
  outcome: 'ok' | 'errcode' | 'failed'
  errcode?: number
  /** From the request to the end of the answer. */
  ms: number
}

/** WeChat for one service account. Endpoint files take it as their first argument. */
export type Wechat = {
  appId: string
  apiUrl: string
  openUrl: string
  mpUrl: string
  /** Throws WechatError; rejects with the signal's reason where the caller gave up. */
  call<Answer>(call: WechatCall<Answer>, options?: CallOptions): Promise<Answer>
  credentials: Credentials
}

export type WechatOptions = {
  fetch: Fetch
  clock: Clock
  random: Random
  log: Log
  store: CredentialStore
  appId: string
  appSecret: string
  /** Origins, without a slash at the end. */
  apiUrl: string
  openUrl: string
  mpUrl: string
  /** The time that one call may take with all its tries; 8000 where nothing is said. */
  timeoutMs?: number
  /** Hears of every request once, each try by itself; for counting. It must not throw. */
  onCall?: (call: CallReport) => void
}

export function createWechat(options: WechatOptions): Wechat {
  const { appId, apiUrl, openUrl, mpUrl } = options
  const wechat: Wechat = {
    appId,
    apiUrl,
    openUrl,
    mpUrl,
    call: createCall({ timeoutMs: 8000, ...options, credentials: () => wechat.credentials }),
    // Replaced on the next line: credentials are fetched by calls, and calls need credentials.
    get credentials() {
      return credentials
    },
  }
  const credentials = createCredentials(wechat, options)
  return wechat
}
