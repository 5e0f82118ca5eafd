import { ReplayFailed, type Replayed } from '../../../../shared/console/integration.ts'
import { replayFailed as replay } from '../../../usecase/webhook/replay.ts'
import { readBody } from '../readBody.ts'
import { integrationField, refuseIntegration } from './refuseIntegration.ts'
import { webhookDoor } from './webhookDoor.ts'

/** POST /api/console/webhooks/:id/replay: all that were given up since the beginning of a day in China. */
export const replayFailed = webhookDoor('/replay', async (c, house, id) => {
  const body = await readBody(c, ReplayFailed, integrationField(c))
  if ('refusal' in body) return body.refusal
  const since = new Date(`${body.data.since}T00:00:00+08:00`)
  const count = await replay(house, { webhookId: id, since })
  if (count === undefined) return refuseIntegration(c, 'webhook_gone')
  c.set('audit', { ...c.get('audit'), detail: { webhook: id, replayed: count, since: body.data.since } })
  return c.json({ count } satisfies Replayed)
})
