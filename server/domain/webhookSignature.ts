import { createHmac } from 'node:crypto'

/** How every secret begins; behind it stand 24 to 64 bytes in base64. */
const PREFIX = 'whsec_'

export const webhookSecretOf = (bytes: Buffer): string => `${PREFIX}${bytes.toString('base64')}`

/**
 * The headers of a delivery by the Standard Webhooks scheme (standardwebhooks.com): HMAC-SHA-256 over id, time and body.
 * Each secret signs; a receiver that knows one of them accepts. `timestampSeconds`: when this try is made.
 */
export function signatureHeaders(
  secrets: string[],
  { id, timestampSeconds, body }: { id: string; timestampSeconds: number; body: string },
): Record<string, string> {
  const signed = `${id}.${timestampSeconds}.${body}`
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), 'base64')
    return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`
  })
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestampSeconds),
    'webhook-signature': signatures.join(' '),
  }
}
