import { replayDelivery as replay } from '../../../usecase/webhook/replay.ts'
import type { ConsoleRoute } from '../route.ts'
import { idOf } from './idOf.ts'
import { refuseIntegration } from './refuseIntegration.ts'

/** POST /api/console/deliveries/:id/replay: it waits again, under the same id. */
export const replayDelivery: ConsoleRoute = {
  method: 'POST',
  path: '/deliveries/:id/replay',
  operation: 'api.manage',
  answer: (house) => async (c) => {
    const id = idOf(c)
    const view = id === undefined ? undefined : await replay(house, id)
    if (!view) return refuseIntegration(c, 'delivery_gone')
    c.set('audit', { subject: new URL(view.url).host, detail: { delivery: view.id } })
    return c.json(view)
  },
}
