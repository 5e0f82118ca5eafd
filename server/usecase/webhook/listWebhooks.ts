import type { WebhookView } from '../../../shared/console/integration.ts'
import { listWebhooks as list } from '../../store/statement/listWebhooks.ts'
import type { House } from '../house.ts'
import { webhookView } from './webhookView.ts'

/** Every webhook, the newest first. */
export async function listWebhooks(house: House): Promise<WebhookView[]> {
  const now = house.clock.now()
  return (await list(house.db)).map((row) => webhookView(row, now))
}

/** One of them, as it is now. */
export const viewWebhook = async (house: House, id: string): Promise<WebhookView | undefined> =>
  (await listWebhooks(house)).find((webhook) => webhook.id === id)
