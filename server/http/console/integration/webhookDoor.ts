import type { Context } from 'hono'
import { viewWebhook } from '../../../usecase/webhook/listWebhooks.ts'
import type { House } from '../../../usecase/house.ts'
import type { ConsoleRoute } from '../route.ts'
import { idOf } from './idOf.ts'
import { refuseIntegration } from './refuseIntegration.ts'

/** POST /api/console/webhooks/:id<below>, for one that is there; the audit log names it by its host. */
export const webhookDoor = (
  below: string,
  act: (c: Context, house: House, id: string) => Promise<Response>,
): ConsoleRoute => ({
  method: 'POST',
  path: `/webhooks/:id${below}`,
  operation: 'api.manage',
  answer: (house) => async (c) => {
    const id = idOf(c)
    const known = id === undefined ? undefined : await viewWebhook(house, id)
    if (id === undefined || !known) return refuseIntegration(c, 'webhook_gone')
    c.set('audit', { subject: new URL(known.url).host, detail: { webhook: id } })
    return act(c, house, id)
  },
})
