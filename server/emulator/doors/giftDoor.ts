import { z } from 'zod'
import { stranger } from '../customers.ts'
import { customerOf } from '../find.ts'
import { gift } from '../gift.ts'
import type { EmulatorContext } from '../serve.ts'
import type { World } from '../world.ts'
import { heldCard } from './heldCard.ts'
import { badDoor, idSchema, openidSchema, readDoor } from './readDoor.ts'

const schema = z.object({ openid: openidSchema, cardId: idSchema, code: idSchema, toOpenid: openidSchema })

/**
 * POST /_emulator/gift `{ openid, cardId, code, toOpenid }`: she gives her card to another customer, who takes it at once.
 * Answers `{ code }`, the new one; pushes `user_gifting_card` and `user_get_card`. Refused where the template forbids it
 * (`can_give_friend: false`), and where the friend has the card already.
 */
export async function giftDoor(world: World, c: EmulatorContext): Promise<Response> {
  const read = await readDoor(c, schema)
  if (!read.ok) return read.response
  const { openid, cardId, code, toOpenid } = read.value
  const held = heldCard(world, openid, cardId, code)
  if (!held.ok) return badDoor(c, held.problem)
  if (!customerOf(world, toOpenid)) world.state.customers.push(stranger(toOpenid))
  const given = gift(world, held.card, held.holding, toOpenid)
  return given.ok ? c.json({ code: given.holding.code }) : badDoor(c, given.problem)
}
