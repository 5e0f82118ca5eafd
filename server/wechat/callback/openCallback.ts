import { CryptError, open } from './crypt.ts'
import { verifySignature } from './signature.ts'
import { parseXml, XmlError } from './xml.ts'

/** WeChat repeats a claim for a day, with the timestamp of each try its own; two hours on top for slow clocks. */
const longestAgeSeconds = 26 * 3600
const farthestAheadSeconds = 5 * 60

export type CallbackRequest = {
  token: string
  /** The 43 characters of EncodingAESKey. */
  aesKey: string
  appId: string
  query: Record<string, string | undefined>
  body: string
  now: Date
}

export type OpenedCallback =
  | {
      outcome: 'event'
      message: Record<string, string>
      /** The message's XML in plain text. */
      raw: string
      /** The signed one, in unix seconds. */
      timestamp: number
    }
  | { outcome: 'refused'; why: 'signature' | 'appid' | 'stale' }
  | { outcome: 'unreadable' }

/**
 * A push as it came in, judged and opened. A plain body counts only where the query speaks of no encryption at all;
 * otherwise, and wherever the body holds `Encrypt`, only `msg_signature` counts, which covers the body (`signature` does
 * not), and in compatible mode the plain fields beside it are ignored. Source: wire contract 7.1, 7.2.
 */
export function openCallback(request: CallbackRequest): OpenedCallback {
  try {
    return judge(request)
  } catch (error) {
    if (error instanceof XmlError || error instanceof CryptError) return { outcome: 'unreadable' }
    throw error
  }
}

function judge({ token, aesKey, appId, query, body, now }: CallbackRequest): OpenedCallback {
  const { timestamp = '', nonce = '', encrypt_type, msg_signature, signature } = query
  const isEncrypted = encrypt_type !== undefined || msg_signature !== undefined
  // In plain mode nothing is parsed for whoever does not know the token.
  if (!isEncrypted && !verifySignature(signature, [token, timestamp, nonce])) return refused('signature')

  const outer = parseXml(body)
  const encrypted = outer['Encrypt']
  if (!isEncrypted && encrypted === undefined) {
    return isFresh(timestamp, now) ? event(outer, body, timestamp) : refused('stale')
  }
  if (encrypted === undefined || !verifySignature(msg_signature, [token, timestamp, nonce, encrypted])) {
    return refused('signature')
  }
  if (!isFresh(timestamp, now)) return refused('stale')
  const opened = open({ aesKey, encrypted })
  if (opened.appId !== appId) return refused('appid')
  return event(parseXml(opened.message), opened.message, timestamp)
}

const refused = (why: 'signature' | 'appid' | 'stale') => ({ outcome: 'refused', why }) as const

const event = (message: Record<string, string>, raw: string, timestamp: string) =>
  ({ outcome: 'event', message, raw, timestamp: Number(timestamp) }) as const

function isFresh(timestamp: string, now: Date): boolean {
  if (!/^\d{1,12}$/.test(timestamp)) return false
  const age = now.getTime() / 1000 - Number(timestamp)
  return age <= longestAgeSeconds && age >= -farthestAheadSeconds
}
