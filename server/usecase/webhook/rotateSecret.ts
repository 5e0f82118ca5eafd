import { getWebhook } from '../../store/statement/getWebhook.ts'
import type { WebhookRow } from '../../store/statement/insertWebhook.ts'
import { updateWebhook } from '../../store/statement/updateWebhook.ts'
import type { House } from '../house.ts'
import { newSecret } from './webhookSecret.ts'

/** For so long deliveries are signed with the secret before as well, so that a receiver can be changed over in between. */
const OLD_SECRET_MS = 86_400_000

/** Another secret, said here once. Undefined where there is no such webhook. */
export async function rotateSecret(
  house: House,
  id: string,
): Promise<{ secret: string; row: WebhookRow } | undefined> {
  return house.db.transaction(async (tx) => {
    const before = await getWebhook(tx, id)
    if (!before) return undefined
    const { secret, sealed } = newSecret(house)
    const oldSecretUntil = new Date(house.clock.now().getTime() + OLD_SECRET_MS)
    const row = await updateWebhook(tx, id, { secret: sealed, oldSecret: before.secret, oldSecretUntil })
    return row && { secret, row }
  })
}
