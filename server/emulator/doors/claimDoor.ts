import { z } from 'zod'
import { claim } from '../claim.ts'
import { stranger } from '../customers.ts'
import { cardById, customerOf } from '../find.ts'
import type { EmulatorContext } from '../serve.ts'
import type { World } from '../world.ts'
import { badDoor, idSchema, openidSchema, readDoor } from './readDoor.ts'

const schema = z.object({
  openid: openidSchema,
  cardId: idSchema,
  outerStr: z.string().max(128).optional(),
  code: z.string().min(1).max(20).optional(),
})

/**
 * POST /_emulator/claim: a customer takes a card, as by QR code. Who holds it already gets the same code and no push. `code`
 * is the merchant's own, for cards that want one at each claim.
 */
export async function claimDoor(world: World, c: EmulatorContext): Promise<Response> {
  const read = await readDoor(c, schema)
  if (!read.ok) return read.response
  const { openid, cardId, outerStr = '', code } = read.value
  const card = cardById(world, cardId)
  if (!card) return badDoor(c, `cardId: there is no card ${cardId}`)
  if (!customerOf(world, openid)) world.state.customers.push(stranger(openid))
  const claimed = claim(world, openid, card, outerStr, code)
  return claimed.ok ? c.json({ code: claimed.holding.code }) : badDoor(c, claimed.problem)
}
