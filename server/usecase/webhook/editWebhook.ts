import type { EditWebhook } from '../../../shared/console/integration.ts'
import { placeBefore } from '../../domain/changeCursor.ts'
import { settledBefore } from '../../store/statement/settledBefore.ts'
import { getWebhook } from '../../store/statement/getWebhook.ts'
import type { WebhookRow } from '../../store/statement/insertWebhook.ts'
import { updateWebhook, type WebhookChange } from '../../store/statement/updateWebhook.ts'
import type { House } from '../house.ts'
import { problemIsOver } from '../problem/raiseProblem.ts'

/**
 * What a webhook is told, and whether. One that is turned on again is told what happens from then on, and whatever still waits
 * for it at once. Undefined where there is none.
 */
export async function editWebhook(
  house: House,
  id: string,
  { description, kinds, isOn }: EditWebhook,
): Promise<WebhookRow | undefined> {
  return house.db.transaction(async (tx) => {
    const before = await getWebhook(tx, id)
    if (!before) return undefined
    const set: WebhookChange = { description, kinds: [...new Set(kinds)] }
    if (isOn && before.state !== 'on') {
      const place = placeBefore(await settledBefore(tx))
      const anew = { failures: 0, pausedUntil: null }
      Object.assign(set, { ...anew, state: 'on', cursorTx: place.tx, cursorId: place.id })
      await problemIsOver(house, { kind: 'webhook_failing', subject: id }, tx)
    }
    if (!isOn && before.state === 'on') set.state = 'off'
    return updateWebhook(tx, id, set)
  })
}
