import { EditWebhook } from '../../../../shared/console/integration.ts'
import { editWebhook as edit } from '../../../usecase/webhook/editWebhook.ts'
import { viewWebhook } from '../../../usecase/webhook/listWebhooks.ts'
import { readBody } from '../readBody.ts'
import { integrationField, refuseIntegration } from './refuseIntegration.ts'
import { webhookDoor } from './webhookDoor.ts'

/** POST /api/console/webhooks/:id. */
export const editWebhook = webhookDoor('', async (c, house, id) => {
  const body = await readBody(c, EditWebhook, integrationField(c))
  if ('refusal' in body) return body.refusal
  const { isOn, kinds } = body.data
  c.set('audit', { ...c.get('audit'), detail: { webhook: id, isOn, kinds } })
  await edit(house, id, body.data)
  const view = await viewWebhook(house, id)
  return view ? c.json(view) : refuseIntegration(c, 'webhook_gone')
})
