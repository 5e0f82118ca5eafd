import { z } from '@hono/zod-openapi'
import { auditByKey } from '../../../usecase/api/auditByKey.ts'
import { removeWebhook } from '../../../usecase/webhook/removeWebhook.ts'
import { operation } from '../operation.ts'

const params = z.object({
  webhookId: z
    .uuid()
    .openapi({ param: { name: 'webhookId', in: 'path' }, description: 'The webhook: `id` of Webhook.' }),
})

/** DELETE /webhooks/{webhookId}. */
export const remove = operation({
  id: 'deleteWebhook',
  method: 'delete',
  path: '/webhooks/{webhookId}',
  summary: 'Remove a webhook',
  description: 'It is told nothing more, and its log goes with it.',
  tag: 'webhooks',
  scope: 'webhooks:manage',
  kind: 'write',
  params,
  answers: { 204: { description: 'Removed.' } },
  problems: ['webhook_unknown'],
  async run(house, { params: { webhookId }, caller }) {
    const row = await removeWebhook(house, webhookId)
    if (!row) return { problem: 'webhook_unknown' }
    await auditByKey(house, caller, {
      action: 'api.webhook',
      subject: new URL(row.url).host,
      detail: { removed: row.id },
    })
    return { status: 204 }
  },
})
