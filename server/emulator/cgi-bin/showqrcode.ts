import { renderSVG } from 'uqr'
import { qrcodeText } from '../card/qrcode/create.ts'
import type { EmulatorContext } from '../serve.ts'
import { type World, nowOf } from '../world.ts'

/** GET /cgi-bin/showqrcode at mp.weixin.qq.com: the picture of a code; no token needed, 404 for a bad ticket (wire contract 5.1). */
export function showqrcode(world: World, c: EmulatorContext): Response {
  const ticket = c.req.query('ticket')
  const qrcode = world.state.qrcodes.find((one) => one.ticket === ticket && one.expiresAt > nowOf(world))
  if (!qrcode) return c.body('', 404)
  const svg = renderSVG(qrcodeText(qrcode.id), { border: 4, pixelSize: 8 })
  return c.body(svg, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'no-store' })
}
