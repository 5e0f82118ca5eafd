import { NewWebhook } from '../../../../shared/console/integration.ts'
import { apiProblemText } from '../../../../shared/text/api/problem.ts'
import { integrationText } from '../../../../shared/text/console/integration.ts'
import { viewWebhook } from '../../../usecase/webhook/listWebhooks.ts'
import { makeWebhook as make } from '../../../usecase/webhook/makeWebhook.ts'
import { localeOf } from '../../locale.ts'
import { readBody, refuseFields } from '../readBody.ts'
import { refuseConsole } from '../refuseConsole.ts'
import type { ConsoleRoute } from '../route.ts'
import { integrationField, refuseIntegration } from './refuseIntegration.ts'

/** POST /api/console/webhooks: the secret is shown this once. 422 at `url` for a target that may not be. */
export const makeWebhook: ConsoleRoute = {
  method: 'POST',
  path: '/webhooks',
  operation: 'api.manage',
  answer: (house) => async (c, staff) => {
    const body = await readBody(c, NewWebhook, integrationField(c))
    if ('refusal' in body) return body.refusal
    const { description, kinds } = body.data
    c.set('audit', { detail: { description, kinds } })
    const made = await make(house, { ...body.data, createdBy: `staff:${staff.id}` })
    const locale = localeOf(c)
    if (made.outcome === 'bad_target') {
      return refuseFields(c, { url: apiProblemText(locale).field.target[made.fault] })
    }
    if (made.outcome === 'full') {
      const message = integrationText(locale).refusal.webhooks_full(made.most)
      return refuseConsole(c, 409, { code: 'webhooks_full', message })
    }
    c.set('audit', { subject: new URL(made.row.url).host, detail: { made: made.row.id, kinds } })
    const view = await viewWebhook(house, made.row.id)
    return view ? c.json({ secret: made.secret, view }) : refuseIntegration(c, 'webhook_gone')
  },
}
