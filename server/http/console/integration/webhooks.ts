import type { Paged } from '../../../../shared/console/answer.ts'
import type { WebhookView } from '../../../../shared/console/integration.ts'
import { listWebhooks } from '../../../usecase/webhook/listWebhooks.ts'
import type { ConsoleRoute } from '../route.ts'

/** GET /api/console/webhooks. */
export const webhooks: ConsoleRoute = {
  method: 'GET',
  path: '/webhooks',
  operation: 'api.view',
  answer: (house) => async (c) => c.json({ items: await listWebhooks(house) } satisfies Paged<WebhookView>),
}
