import { ImportChannels, type ChannelsImported } from '../../../../shared/console/channel.ts'
import { channelTexts } from '../../../../shared/text/console/channel.ts'
import { importStores as importAll, STORES_MAX } from '../../../usecase/channel/importStores.ts'
import { localeOf } from '../../locale.ts'
import { readBody, refuseFields } from '../readBody.ts'
import type { ConsoleRoute } from '../route.ts'
import { channelField } from './refuseChannel.ts'

/** Of a long list of faults, as many are told as fit under a field. */
const TOLD_MAX = 5

/** POST /api/console/channels/import { lines }: one store a line. 422 at `lines`, with the numbers of the lines that are wrong; nothing is made then. */
export const importStores: ConsoleRoute = {
  method: 'POST',
  path: '/channels/import',
  operation: 'channel.edit',
  bodyMax: 1024 * 1024,
  answer: (house) => async (c) => {
    const body = await readBody(c, ImportChannels, channelField(c))
    if ('refusal' in body) return body.refusal
    const { import: words } = channelTexts(localeOf(c))
    const result = await importAll(house, body.data.lines)
    if (result.outcome === 'nothing') return refuseFields(c, { lines: words.nothing })
    if (result.outcome === 'too_many') return refuseFields(c, { lines: words.tooMany(STORES_MAX) })
    if (result.outcome === 'faults') {
      const told = result.faults.slice(0, TOLD_MAX).map(({ line, fault }) => words.fault[fault](line))
      const untold = result.faults.length - told.length
      const lines = [...told, ...(untold > 0 ? [words.more(untold)] : [])].join('\n')
      return refuseFields(c, { lines })
    }
    const { made, known } = result
    c.set('audit', { detail: { made, known } })
    return c.json({ made, known } satisfies ChannelsImported)
  },
}
