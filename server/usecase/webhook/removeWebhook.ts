import { deleteWebhook } from '../../store/statement/deleteWebhook.ts'
import type { WebhookRow } from '../../store/statement/insertWebhook.ts'
import type { House } from '../house.ts'
import { problemIsOver } from '../problem/raiseProblem.ts'

/** A webhook goes, with its log and with what was said of it in the inbox. Undefined where there is none. */
export async function removeWebhook(house: House, id: string): Promise<WebhookRow | undefined> {
  return house.db.transaction(async (tx) => {
    const row = await deleteWebhook(tx, id)
    if (row) await problemIsOver(house, { kind: 'webhook_failing', subject: id }, tx)
    return row
  })
}
