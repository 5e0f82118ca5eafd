import { z } from 'zod'
import { claim } from '../../claim.ts'
import { cardById } from '../../find.ts'
import type { ClaimResult } from '../../phone/contract.ts'
import type { EmulatorContext } from '../../serve.ts'
import type { QrCode } from '../../state.ts'
import type { World } from '../../world.ts'
import { idSchema, readDoor } from '../readDoor.ts'
import { holderOf } from './holder.ts'

const schema = z.object({ cardId: idSchema, outerStr: z.string().max(128) })

/** POST /_emulator/phone/claim: 领取 on the claim page. A code for one person counts as used from then on. */
export async function phoneClaim(world: World, c: EmulatorContext): Promise<Response> {
  const read = await readDoor(c, schema)
  if (!read.ok) return read.response
  const { cardId, outerStr } = read.value
  const card = cardById(world, cardId)
  // What the code on paper says for this claim: a number of the merchant's own, where the card wants one.
  const isScanned = (one: QrCode['cards'][number]) => one.cardId === cardId && one.outerStr === outerStr
  const scanned = world.state.qrcodes.flatMap((qrcode) =>
    qrcode.claimed ? [] : qrcode.cards.filter(isScanned),
  )
  const ownCode = scanned.find((one) => one.code)?.code
  const claimed = card && claim(world, holderOf(world, c).openid, card, outerStr, ownCode)
  if (!claimed) return c.json<ClaimResult>({ ok: false, problem: '该会员卡不存在' })
  if (!claimed.ok) return c.json<ClaimResult>(claimed)
  for (const qrcode of world.state.qrcodes) {
    const isItsOwn = qrcode.cards.some((one) => isScanned(one) && (!one.code || one.code === ownCode))
    if (isItsOwn) qrcode.claimed = true
  }
  world.changed()
  return c.json<ClaimResult>({ ok: true, code: claimed.holding.code })
}
