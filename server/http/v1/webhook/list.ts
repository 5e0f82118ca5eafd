import { listWebhooks } from '../../../usecase/webhook/listWebhooks.ts'
import { operation } from '../operation.ts'
import { WebhookList } from '../shape/webhook.ts'
import { webhookBody } from './webhookBody.ts'

/** GET /webhooks. */
export const list = operation({
  id: 'listWebhooks',
  method: 'get',
  path: '/webhooks',
  summary: 'List the webhooks',
  description: 'The newest first; there are 20 at most.',
  tag: 'webhooks',
  scope: 'webhooks:manage',
  kind: 'read',
  answers: { 200: { description: 'All of them.', body: WebhookList } },
  problems: [],
  async run(house) {
    return { status: 200, body: { items: (await listWebhooks(house)).map(webhookBody) } }
  },
})
