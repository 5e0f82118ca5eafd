import { NewChannel } from '../../../../shared/console/channel.ts'
import { channelTexts } from '../../../../shared/text/console/channel.ts'
import { registerChannel } from '../../../usecase/channel/registerChannel.ts'
import { localeOf } from '../../locale.ts'
import { readBody, refuseFields } from '../readBody.ts'
import type { ConsoleRoute } from '../route.ts'
import { channelField } from './refuseChannel.ts'

/** POST /api/console/channels: a NewChannel; answers the Channel, 422 at `name` or `channel` where it is taken. */
export const create: ConsoleRoute = {
  method: 'POST',
  path: '/channels',
  operation: 'channel.edit',
  answer: (house) => async (c) => {
    const body = await readBody(c, NewChannel, channelField(c))
    if ('refusal' in body) return body.refusal
    const { name, kind } = body.data
    c.set('audit', { subject: name, detail: { kind } })
    const result = await registerChannel(house, body.data)
    const { field } = channelTexts(localeOf(c))
    if (result.outcome === 'name_taken') return refuseFields(c, { name: field.name_taken })
    if (result.outcome === 'channel_taken') return refuseFields(c, { channel: field.channel_taken })
    if (result.outcome === 'invalid_channel') return refuseFields(c, { channel: field.channel })
    c.set('audit', { subject: result.channel.channel, detail: { name, kind } })
    return c.json(result.channel)
  },
}
