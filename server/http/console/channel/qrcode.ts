import { AskQrcode } from '../../../../shared/console/channel.ts'
import { askQrcode } from '../../../usecase/channel/askQrcode.ts'
import { readBody } from '../readBody.ts'
import type { ConsoleRoute } from '../route.ts'
import { channelOf } from './channelOf.ts'
import { channelField, refuseChannel } from './refuseChannel.ts'

/** POST /api/console/channels/:channel/qrcode: an AskQrcode; answers a Qrcode whose `url` is what the code says. */
export const qrcode: ConsoleRoute = {
  method: 'POST',
  path: '/channels/:channel/qrcode',
  operation: 'poster.print',
  answer: (house) => async (c) => {
    const channel = channelOf(c)
    const body = await readBody(c, AskQrcode, channelField(c))
    if ('refusal' in body) return body.refusal
    c.set('audit', { subject: channel, detail: body.data })
    const result = await askQrcode(house, channel, body.data)
    return result.outcome === 'made' ? c.json(result.qrcode) : refuseChannel(c, result.outcome)
  },
}
