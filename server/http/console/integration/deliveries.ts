import { z } from 'zod'
import { deliveryStates } from '../../../../shared/api.ts'
import { viewDeliveries } from '../../../usecase/webhook/viewDeliveries.ts'
import type { ConsoleRoute } from '../route.ts'
import { refuseIntegration } from './refuseIntegration.ts'

const Query = z.object({
  cursor: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .optional(),
  webhook: z.uuid().optional(),
  state: z.enum(deliveryStates).optional(),
})

/** GET /api/console/deliveries?cursor=&webhook=&state=: 50 a page. */
export const deliveries: ConsoleRoute = {
  method: 'GET',
  path: '/deliveries',
  operation: 'api.view',
  answer: (house) => async (c) => {
    // An empty field of the form filters nothing.
    const given = Object.fromEntries(Object.entries(c.req.query()).filter(([, value]) => value !== ''))
    const query = Query.safeParse(given)
    if (!query.success) return refuseIntegration(c, 'bad_query')
    const { cursor, webhook, state } = query.data
    return c.json(await viewDeliveries(house, { before: cursor, webhookId: webhook, state }))
  },
}
