import { webhookSecretOf } from '../../domain/webhookSignature.ts'
import type { WebhookRow } from '../../store/statement/insertWebhook.ts'
import type { House } from '../house.ts'

const PURPOSE = 'webhook secret'
const SECRET_BYTES = 32

/** A new secret, and how it is kept. */
export function newSecret(house: House): { secret: string; sealed: Buffer } {
  const secret = webhookSecretOf(house.random.bytes(SECRET_BYTES))
  return { secret, sealed: house.cipher.seal(PURPOSE, secret) }
}

/** What deliveries are signed with now: the secret, and for a day after a rotation the one before it. */
export function secretsOf(house: House, { secret, oldSecret, oldSecretUntil }: WebhookRow): string[] {
  const isOldGood = oldSecretUntil !== null && oldSecretUntil > house.clock.now()
  const sealed = oldSecret && isOldGood ? [secret, oldSecret] : [secret]
  return sealed.map((one) => house.cipher.open(PURPOSE, one))
}
