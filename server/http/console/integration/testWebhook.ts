import { testWebhook as send } from '../../../usecase/webhook/testWebhook.ts'
import { refuseIntegration } from './refuseIntegration.ts'
import { webhookDoor } from './webhookDoor.ts'

/** POST /api/console/webhooks/:id/test: sent at once; comes back with its try. */
export const testWebhook = webhookDoor('/test', async (c, house, id) => {
  const delivery = await send(house, id)
  if (!delivery) return refuseIntegration(c, 'webhook_gone')
  c.set('audit', { ...c.get('audit'), detail: { webhook: id, tested: delivery.state } })
  return c.json(delivery)
})
