import { encrypt } from './crypt.ts'
import { sign } from './signature.ts'
import { buildXml } from './xml.ts'

export type CallbackMode = 'plain' | 'compatible' | 'safe'

/**
 * A push as WeChat sends it, the inverse of `openCallback`: the query and the body of a POST. `message` is the plain XML,
 * `timestamp` in unix seconds, `random` 16 fresh bytes. Source: wire contract 7.1, 7.2.
 */
export function sealCallback(push: {
  mode: CallbackMode
  token: string
  aesKey: string
  appId: string
  message: string
  /** The account's original id, which stands beside `Encrypt` in the clear. */
  toUserName: string
  timestamp: number
  nonce: string
  random: Buffer
}): { query: Record<string, string>; body: string } {
  const { token, nonce, message } = push
  const timestamp = String(push.timestamp)
  const query = { signature: sign([token, timestamp, nonce]), timestamp, nonce }
  if (push.mode === 'plain') return { query, body: message }
  const encrypted = encrypt(push)
  const body =
    push.mode === 'safe'
      ? buildXml({ ToUserName: push.toUserName, Encrypt: encrypted })
      : message.replace(/<\/xml>\s*$/, () => `<Encrypt><![CDATA[${encrypted}]]></Encrypt></xml>`)
  const msg_signature = sign([token, timestamp, nonce, encrypted])
  return { query: { ...query, encrypt_type: 'aes', msg_signature }, body }
}
