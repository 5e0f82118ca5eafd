import { NewApiKey, type MadeApiKey } from '../../../../shared/console/integration.ts'
import { integrationText } from '../../../../shared/text/console/integration.ts'
import { areNetworks } from '../../../usecase/api/areNetworks.ts'
import { keyView } from '../../../usecase/api/keyView.ts'
import { makeApiKey } from '../../../usecase/api/makeKey.ts'
import { localeOf } from '../../locale.ts'
import { readBody, refuseFields } from '../readBody.ts'
import type { ConsoleRoute } from '../route.ts'
import { integrationField } from './refuseIntegration.ts'

/** POST /api/console/api-keys: the key is shown this once. */
export const makeKey: ConsoleRoute = {
  method: 'POST',
  path: '/api-keys',
  operation: 'api.manage',
  answer: (house) => async (c, staff) => {
    const body = await readBody(c, NewApiKey, integrationField(c))
    if ('refusal' in body) return body.refusal
    const { name, scopes, networks, days } = body.data
    c.set('audit', { subject: name, detail: { scopes, networks, days } })
    if (!areNetworks(networks))
      return refuseFields(c, { networks: integrationText(localeOf(c)).field.networks })
    const wanted = { name, scopes, networks, days: days ?? undefined, createdBy: `staff:${staff.id}` }
    const { key, row } = await makeApiKey(house, wanted)
    c.set('audit', { subject: name, detail: { made: row.hint, scopes, networks, days } })
    return c.json({ key, view: keyView(row, staff.name, house.clock.now()) } satisfies MadeApiKey)
  },
}
