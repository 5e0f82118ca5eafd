import { ChannelEdit } from '../../../../shared/console/channel.ts'
import { channelTexts } from '../../../../shared/text/console/channel.ts'
import { editChannel } from '../../../usecase/channel/editChannel.ts'
import { localeOf } from '../../locale.ts'
import { readBody, refuseFields } from '../readBody.ts'
import type { ConsoleRoute } from '../route.ts'
import { channelField, refuseChannel } from './refuseChannel.ts'
import { channelOf } from './channelOf.ts'

/** PATCH /api/console/channels/:channel: a ChannelEdit; answers the Channel. 409 `stale` where somebody else changed it meanwhile. */
export const edit: ConsoleRoute = {
  method: 'PATCH',
  path: '/channels/:channel',
  operation: 'channel.edit',
  answer: (house) => async (c) => {
    const channel = channelOf(c)
    const body = await readBody(c, ChannelEdit, channelField(c))
    if ('refusal' in body) return body.refusal
    const { revision: _, ...changes } = body.data
    c.set('audit', { subject: channel, detail: { changed: Object.keys(changes) } })
    const result = await editChannel(house, channel, body.data)
    if (result.outcome === 'edited') return c.json(result.channel)
    if (result.outcome === 'name_taken')
      return refuseFields(c, { name: channelTexts(localeOf(c)).field.name_taken })
    return refuseChannel(c, result.outcome)
  },
}
