import { z } from 'zod'
import { remove } from '../claim.ts'
import type { EmulatorContext } from '../serve.ts'
import type { World } from '../world.ts'
import { heldCard } from './heldCard.ts'
import { badDoor, idSchema, openidSchema, readDoor } from './readDoor.ts'

const schema = z.object({ openid: openidSchema, cardId: idSchema, code: idSchema })

/** POST /_emulator/delete: she deletes the card from her pack. */
export async function deleteDoor(world: World, c: EmulatorContext): Promise<Response> {
  const read = await readDoor(c, schema)
  if (!read.ok) return read.response
  const held = heldCard(world, read.value.openid, read.value.cardId, read.value.code)
  if (!held.ok) return badDoor(c, held.problem)
  remove(world, held.card, held.holding)
  return c.json({})
}
