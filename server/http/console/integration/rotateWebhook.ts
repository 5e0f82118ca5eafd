import type { MadeWebhook } from '../../../../shared/console/integration.ts'
import { viewWebhook } from '../../../usecase/webhook/listWebhooks.ts'
import { rotateSecret } from '../../../usecase/webhook/rotateSecret.ts'
import { refuseIntegration } from './refuseIntegration.ts'
import { webhookDoor } from './webhookDoor.ts'

/** POST /api/console/webhooks/:id/rotate: another secret, shown this once. */
export const rotateWebhook = webhookDoor('/rotate', async (c, house, id) => {
  c.set('audit', { ...c.get('audit'), detail: { webhook: id, rotated: true } })
  const rotated = await rotateSecret(house, id)
  const view = await viewWebhook(house, id)
  if (!rotated || !view) return refuseIntegration(c, 'webhook_gone')
  return c.json({ secret: rotated.secret, view } satisfies MadeWebhook)
})
