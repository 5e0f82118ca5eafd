import type { DeliveryTry } from '../../../shared/api.ts'
import { deliveryPauseMs, webhookPauseMs } from '../../domain/deliverySchedule.ts'
import { enqueueDueWebhooks } from '../../store/statement/enqueueDueWebhooks.ts'
import { claimDeliveries, type ClaimedDelivery } from '../../store/statement/claimDeliveries.ts'
import { getWebhook } from '../../store/statement/getWebhook.ts'
import type { WebhookRow } from '../../store/statement/insertWebhook.ts'
import { recordTry } from '../../store/statement/recordTry.ts'
import { updateWebhook } from '../../store/statement/updateWebhook.ts'
import type { House } from '../house.ts'
import { problemIsOver, raiseProblem } from '../problem/raiseProblem.ts'
import { tryDelivery } from './tryDelivery.ts'

/** So many requests at once to one target; one, to see whether it is back, where it failed last. */
const AT_ONCE = 8
/** Longer than a try may take: whoever has not said what came of it by then is dead. */
const LEASE_MS = 60_000
/** After so long no further batch is begun, so that the other webhooks of this worker have their turn. */
const TURN_MS = 12_000
/** The log keeps so many tries of one delivery. */
const TRIES_KEPT = 20
/** The inbox hears of a target that failed so many times in a row: about an hour, and not three days. */
const FAILURES_TOLD = 8

/** Makes what is due for one webhook, several at once, until nothing is left, it fails, or its turn is over. */
export async function deliverWebhook(
  house: House,
  { webhookId }: { webhookId: string },
  signal: AbortSignal,
): Promise<void> {
  const endsAt = house.clock.now().getTime() + TURN_MS
  while (!signal.aborted && house.clock.now().getTime() < endsAt) {
    const now = house.clock.now()
    const webhook = await getWebhook(house.db, webhookId)
    if (webhook?.state !== 'on' || (webhook.pausedUntil && webhook.pausedUntil > now)) return
    const leaseUntil = new Date(now.getTime() + LEASE_MS)
    const most = webhook.failures > 0 ? 1 : AT_ONCE
    const claimed = await claimDeliveries(house.db, { webhookId, now, leaseUntil, most })
    if (claimed.length === 0) return
    const tries = await Promise.all(claimed.map((one) => deliverOne(house, webhook, one, signal)))
    await settleWebhook(house, webhook, tries)
  }
  await enqueueDueWebhooks(house.db, house.clock.now())
}

/** `cut`: the house ends; the delivery is made by whoever comes next. */
type Ended = 'taken' | 'failed' | 'given_up' | 'gone' | 'cut'

async function deliverOne(
  house: House,
  webhook: WebhookRow,
  delivery: ClaimedDelivery,
  signal: AbortSignal,
): Promise<Ended> {
  const made = await tryDelivery(house, webhook, delivery, signal)
  const now = house.clock.now()
  if (!made) {
    await recordTry(house.db, delivery.seq, { nextAt: now })
    return 'cut'
  }
  const tries: DeliveryTry[] = [...delivery.tries, made].slice(-TRIES_KEPT)
  const attempts = delivery.attempts + 1
  if (!made.fault) {
    await recordTry(house.db, delivery.seq, { tries, attempts, state: 'delivered', endedAt: now })
    return 'taken'
  }
  const pause = deliveryPauseMs(attempts)
  if (pause === undefined) {
    await recordTry(house.db, delivery.seq, { tries, attempts, state: 'failed', endedAt: now })
    return 'given_up'
  }
  await recordTry(house.db, delivery.seq, { tries, attempts, nextAt: new Date(now.getTime() + pause) })
  return made.status === 410 ? 'gone' : 'failed'
}

/** What the tries say of the target: it is well, it is left alone for a while, or it asked to be left alone for good. */
async function settleWebhook(house: House, webhook: WebhookRow, ended: Ended[]): Promise<void> {
  const { id } = webhook
  const about = { kind: 'webhook_failing', subject: id } as const
  if (ended.includes('gone')) {
    await updateWebhook(house.db, id, { state: 'gone' })
    return raiseProblem(house, { ...about, detail: { host: hostOf(webhook), why: 'gone' } })
  }
  if (ended.every((one) => one === 'cut')) return
  if (ended.includes('taken')) {
    if (webhook.failures === 0) return
    await updateWebhook(house.db, id, { failures: 0, pausedUntil: null })
    await problemIsOver(house, about)
    return
  }
  const failures = webhook.failures + 1
  const pausedUntil = new Date(house.clock.now().getTime() + webhookPauseMs(failures))
  await updateWebhook(house.db, id, { failures, pausedUntil })
  const why = ended.includes('given_up') ? 'given_up' : failures === FAILURES_TOLD ? 'failing' : undefined
  if (why) await raiseProblem(house, { ...about, detail: { host: hostOf(webhook), why, failures } })
}

/** The address itself may hold a secret of the receiver's. */
const hostOf = ({ url }: WebhookRow) => new URL(url).host
