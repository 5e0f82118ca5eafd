import { apiProblemText } from '../../../../shared/text/api/problem.ts'
import { auditByKey } from '../../../usecase/api/auditByKey.ts'
import { makeWebhook } from '../../../usecase/webhook/makeWebhook.ts'
import { operation } from '../operation.ts'
import { MadeWebhook, NewWebhook } from '../shape/webhook.ts'
import { webhookBody } from './webhookBody.ts'

/** POST /webhooks. */
export const make = operation({
  id: 'createWebhook',
  method: 'post',
  path: '/webhooks',
  summary: 'Make a webhook',
  description: 'It is told what happens from now on. The secret is answered this once.',
  tag: 'webhooks',
  scope: 'webhooks:manage',
  kind: 'write',
  body: NewWebhook,
  answers: { 201: { description: 'Made.', body: MadeWebhook } },
  problems: ['webhooks_full'],
  async run(house, { body, caller, actor, locale }) {
    const { url, description = '', kinds = [] } = body
    const made = await makeWebhook(house, { url, description, kinds, createdBy: actor })
    if (made.outcome === 'full') return { problem: 'webhooks_full', facts: { most: made.most } }
    if (made.outcome === 'bad_target') {
      const detail = apiProblemText(locale).field.target[made.fault]
      return { problem: 'invalid', errors: [{ pointer: '#/url', detail }] }
    }
    const { row, secret } = made
    await auditByKey(house, caller, {
      action: 'api.webhook',
      subject: new URL(row.url).host,
      detail: { made: row.id },
    })
    return { status: 201, body: { webhook: webhookBody(row), secret } }
  },
})
