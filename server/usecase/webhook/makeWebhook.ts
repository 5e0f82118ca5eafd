import type { MemberChangeKind } from '../../../shared/change.ts'
import { placeBefore } from '../../domain/changeCursor.ts'
import { randomUuid } from '../../domain/randomUuid.ts'
import { faultOfTarget, isAllowedHost, literalOf, type TargetFault } from '../../domain/webhookTarget.ts'
import { settledBefore } from '../../store/statement/settledBefore.ts'
import { insertWebhook, type WebhookRow } from '../../store/statement/insertWebhook.ts'
import { lockWebhooks } from '../../store/statement/lockWebhooks.ts'
import type { House } from '../house.ts'
import { newSecret } from './webhookSecret.ts'

/** Each is told each change: this many is what a merchant's systems need, and no more than the house can tell. */
export const WEBHOOKS_MAX = 20

export type WantedWebhook = {
  url: string
  description: string
  /** None: all. */
  kinds: MemberChangeKind[]
  /** `staff:<id>` or `api:<key id>`. */
  createdBy: string
}

export type MadeWebhook =
  | { outcome: 'made'; row: WebhookRow; secret: string }
  | { outcome: 'bad_target'; fault: TargetFault }
  | { outcome: 'full'; most: number }

/**
 * Somebody's address that is told what happens from now on. An address inside our own network is refused, by its name and by
 * what the name resolves to; and again at every delivery, for names change.
 */
export async function makeWebhook(house: House, wanted: WantedWebhook): Promise<MadeWebhook> {
  const fault = await faultOf(house, wanted.url)
  if (fault) return { outcome: 'bad_target', fault }
  return house.db.transaction(async (tx): Promise<MadeWebhook> => {
    if ((await lockWebhooks(tx)) >= WEBHOOKS_MAX) return { outcome: 'full', most: WEBHOOKS_MAX }
    const { secret, sealed } = newSecret(house)
    const place = placeBefore(await settledBefore(tx))
    const row = await insertWebhook(tx, {
      id: randomUuid(house.random.bytes(16)),
      url: new URL(wanted.url).href,
      description: wanted.description,
      kinds: [...new Set(wanted.kinds)],
      state: 'on',
      secret: sealed,
      cursorTx: place.tx,
      cursorId: place.id,
      createdBy: wanted.createdBy,
      createdAt: house.clock.now(),
    })
    return { outcome: 'made', row, secret }
  })
}

async function faultOf(house: House, text: string): Promise<TargetFault | undefined> {
  const allowed = house.settings.WEBHOOK_ALLOWED_HOSTS
  const fault = faultOfTarget(text, allowed)
  if (fault) return fault
  const url = new URL(text)
  if (isAllowedHost(url, allowed) || literalOf(url) !== undefined) return undefined
  // A name that does not resolve yet may do so tomorrow.
  return (await house.outside.judge(url.hostname)) === 'private_address' ? 'private_address' : undefined
}
