import { z } from 'zod'
import { view } from '../../claim.ts'
import type { EmulatorContext } from '../../serve.ts'
import type { World } from '../../world.ts'
import { heldCard } from '../heldCard.ts'
import { badDoor, idSchema, readDoor } from '../readDoor.ts'
import { holderOf } from './holder.ts'

const schema = z.object({ cardId: idSchema, code: idSchema })

/** POST /_emulator/phone/view: she opens her card; pushed as user_view_card for a card with need_push_on_view. */
export async function phoneView(world: World, c: EmulatorContext): Promise<Response> {
  const read = await readDoor(c, schema)
  if (!read.ok) return read.response
  const held = heldCard(world, holderOf(world, c).openid, read.value.cardId, read.value.code)
  if (!held.ok) return badDoor(c, held.problem)
  view(world, held.card, held.holding)
  return c.json({})
}
