import { channelKinds } from '../../../../shared/console/channel.ts'
import { channelTexts } from '../../../../shared/text/console/channel.ts'
import { viewChannels } from '../../../usecase/channel/viewChannels.ts'
import { localeOf } from '../../locale.ts'
import { refuseConsole } from '../refuseConsole.ts'
import type { ConsoleRoute } from '../route.ts'

const Q_MAX = 60

/**
 * GET /api/console/channels?cursor=&q=&kind=&archived=: the newest first, archived ones last; `archived=0` leaves them out,
 * `archived=1` shows them alone. `q` is part of a name or the beginning of a channel. 400 at `cursor` or `kind`.
 */
export const list: ConsoleRoute = {
  method: 'GET',
  path: '/channels',
  operation: 'channel.view',
  answer: (house) => async (c) => {
    const asked = c.req.query('kind') || undefined
    const kind = channelKinds.find((known) => known === asked)
    if (asked !== undefined && kind === undefined) return refuse('kind')
    const q = c.req.query('q')?.trim().replaceAll('\0', '').slice(0, Q_MAX).toWellFormed() || undefined
    const archived = { '0': false, '1': true }[c.req.query('archived') ?? '']
    const cursor = c.req.query('cursor') || undefined
    const seen = await viewChannels(house, { cursor, q, kind, archived })
    return seen.outcome === 'page' ? c.json(seen.page) : refuse('cursor')

    function refuse(field: 'kind' | 'cursor') {
      const { refusal, field: sentences } = channelTexts(localeOf(c))
      const fields = { [field]: sentences[field] }
      return refuseConsole(c, 400, { code: 'bad_request', message: refusal.bad_query, fields })
    }
  },
}
