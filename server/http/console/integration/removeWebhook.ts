import { removeWebhook as remove } from '../../../usecase/webhook/removeWebhook.ts'
import { webhookDoor } from './webhookDoor.ts'

/** POST /api/console/webhooks/:id/remove: its log goes with it. */
export const removeWebhook = webhookDoor('/remove', async (c, house, id) => {
  c.set('audit', { ...c.get('audit'), detail: { removed: id } })
  await remove(house, id)
  return c.json({ ok: true })
})
