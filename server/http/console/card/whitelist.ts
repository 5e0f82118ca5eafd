import { Whitelist } from '../../../../shared/console/card.ts'
import { setWhitelist, viewWhitelist } from '../../../usecase/card/whitelist.ts'
import { readBody } from '../readBody.ts'
import type { ConsoleRoute } from '../route.ts'
import { refuseFaults } from './refuseCard.ts'

/** GET /api/console/whitelist: who may take a card before its review, as last set here. */
export const readWhitelist: ConsoleRoute = {
  method: 'GET',
  path: '/whitelist',
  operation: 'whitelist.view',
  seen: true,
  answer: (house) => async (c) => c.json(await viewWhitelist(house)),
}

/** PUT /api/console/whitelist: replaces it; answers the Whitelist as it is kept. The log says how many, never who. */
export const replaceWhitelist: ConsoleRoute = {
  method: 'PUT',
  path: '/whitelist',
  operation: 'whitelist.edit',
  answer: (house) => async (c) => {
    const body = await readBody(c, Whitelist)
    if ('refusal' in body) return body.refusal
    const { openids, usernames } = body.data
    c.set('audit', { detail: { openids: openids.length, usernames: usernames.length } })
    const end = await setWhitelist(house, body.data)
    if (end.outcome === 'invalid') return refuseFaults(c, end.faults)
    return c.json({ openids: end.openids, usernames: end.usernames } satisfies Whitelist)
  },
}
