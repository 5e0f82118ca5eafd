import { keyView } from '../../../usecase/api/keyView.ts'
import { listKeys } from '../../../usecase/api/listKeys.ts'
import { revokeKey as revoke } from '../../../usecase/api/revokeKey.ts'
import type { ConsoleRoute } from '../route.ts'
import { idOf } from './idOf.ts'
import { refuseIntegration } from './refuseIntegration.ts'

/** POST /api/console/api-keys/:id/revoke: it opens nothing from the next request on. */
export const revokeKey: ConsoleRoute = {
  method: 'POST',
  path: '/api-keys/:id/revoke',
  operation: 'api.manage',
  answer: (house) => async (c) => {
    const id = idOf(c)
    const known = id === undefined ? undefined : (await listKeys(house)).find((key) => key.id === id)
    if (id === undefined || !known) return refuseIntegration(c, 'key_gone')
    c.set('audit', { subject: known.name, detail: { revoked: known.hint } })
    const row = await revoke(house, id)
    if (!row) return refuseIntegration(c, 'key_revoked')
    return c.json(keyView(row, known.createdBy ?? null, house.clock.now()))
  },
}
