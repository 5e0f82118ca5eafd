import { PosterBatch } from '../../../../shared/console/channel.ts'
import { channelTexts } from '../../../../shared/text/console/channel.ts'
import { posterTexts } from '../../../../shared/text/console/poster.ts'
import { POSTERS_MAX, startBatch } from '../../../usecase/poster/startBatch.ts'
import { localeOf } from '../../locale.ts'
import { readBody, refuseFields } from '../readBody.ts'
import type { ConsoleRoute } from '../route.ts'
import { channelField, refuseChannel } from './refuseChannel.ts'

/** POST /api/console/posters: a PosterBatch; answers { id } at once, the file is made by a task. */
export const startPosters: ConsoleRoute = {
  method: 'POST',
  path: '/posters',
  operation: 'poster.print',
  bodyMax: 1024 * 1024,
  answer: (house) => async (c, staff) => {
    const body = await readBody(c, PosterBatch, channelField(c))
    if ('refusal' in body) return body.refusal
    const { file, format } = body.data
    const result = await startBatch(house, { order: body.data, staffId: staff.id })
    if (result.outcome === 'started') {
      c.set('audit', { subject: result.id, detail: { file, format, total: result.total } })
      return c.json({ id: result.id })
    }
    const locale = localeOf(c)
    if (result.outcome === 'no_channels') return refuseFields(c, { channels: posterTexts(locale).noChannels })
    if (result.outcome === 'too_many')
      return refuseFields(c, { channels: channelTexts(locale).tooManyPosters(POSTERS_MAX) })
    return refuseChannel(c, result.outcome)
  },
}
