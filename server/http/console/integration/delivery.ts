import { viewDelivery } from '../../../usecase/webhook/viewDeliveries.ts'
import type { ConsoleRoute } from '../route.ts'
import { idOf } from './idOf.ts'
import { refuseIntegration } from './refuseIntegration.ts'

/** GET /api/console/deliveries/:id. */
export const delivery: ConsoleRoute = {
  method: 'GET',
  path: '/deliveries/:id',
  operation: 'api.view',
  answer: (house) => async (c) => {
    const id = idOf(c)
    const view = id === undefined ? undefined : await viewDelivery(house, id)
    return view ? c.json(view) : refuseIntegration(c, 'delivery_gone')
  },
}
