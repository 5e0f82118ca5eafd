import { archiveChannel } from '../../../usecase/channel/archiveChannel.ts'
import type { ConsoleRoute } from '../route.ts'
import { channelOf } from './channelOf.ts'
import { refuseChannel } from './refuseChannel.ts'

/** POST /api/console/channels/:channel/archive: offered no more; its links and posters work on, and count. */
export const archive: ConsoleRoute = {
  method: 'POST',
  path: '/channels/:channel/archive',
  operation: 'channel.edit',
  answer: (house) => async (c) => {
    const channel = channelOf(c)
    c.set('audit', { subject: channel, detail: { archived: true } })
    const result = await archiveChannel(house, { channel, archived: true })
    return result.outcome === 'done' ? c.json({}) : refuseChannel(c, result.outcome)
  },
}
