import { CryptError, decrypt } from './crypt.ts'
import { verifySignature } from './signature.ts'

/**
 * WeChat's GET when the callback's address is saved: the bare `echo` is the answer that it wants. Where the request carries a
 * `msg_signature`, the echo is encrypted, and only that signature counts. Source: wire contract 7.1.
 */
export function verifyEcho({
  token,
  aesKey,
  appId,
  query,
}: {
  token: string
  aesKey: string
  appId: string
  query: Record<string, string | undefined>
}): { outcome: 'echo'; echo: string } | { outcome: 'refused' } {
  const { signature, msg_signature, timestamp = '', nonce = '', echostr } = query
  if (echostr === undefined) return { outcome: 'refused' }
  if (msg_signature === undefined) {
    const isWechat = verifySignature(signature, [token, timestamp, nonce])
    return isWechat ? { outcome: 'echo', echo: echostr } : { outcome: 'refused' }
  }
  if (!verifySignature(msg_signature, [token, timestamp, nonce, echostr])) return { outcome: 'refused' }
  try {
    return { outcome: 'echo', echo: decrypt({ aesKey, appId, encrypted: echostr }) }
  } catch (error) {
    if (error instanceof CryptError) return { outcome: 'refused' }
    throw error
  }
}
