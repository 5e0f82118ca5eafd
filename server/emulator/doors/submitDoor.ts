import { z } from 'zod'
import type { EmulatorContext } from '../serve.ts'
import { submit } from '../submit.ts'
import type { World } from '../world.ts'
import { heldCard } from './heldCard.ts'
import { badDoor, fieldsSchema, idSchema, openidSchema, readDoor } from './readDoor.ts'

const schema = z.object({ openid: openidSchema, cardId: idSchema, code: idSchema, fields: fieldsSchema })

/**
 * POST /_emulator/submit: the activation form. `fields` by WeChat's ids (USER_FORM_INFO_FLAG_…) or the merchant's own
 * names. Answers where the phone goes next: `redirectUrl` of a redirect-type or interface card; nothing for a plain
 * one-tap card, which is active at once. What is missing or wrong is named in `fields`.
 */
export async function submitDoor(world: World, c: EmulatorContext): Promise<Response> {
  const read = await readDoor(c, schema)
  if (!read.ok) return read.response
  const { openid, cardId, code, fields } = read.value
  const held = heldCard(world, openid, cardId, code)
  if (!held.ok) return badDoor(c, held.problem)
  const submitted = submit(world, held.card, held.holding, fields)
  if (submitted.ok)
    return c.json(submitted.redirectUrl === undefined ? {} : { redirectUrl: submitted.redirectUrl })
  const named = submitted.fields ?? []
  const error = named.length > 0 ? `${submitted.problem} (${named.join(', ')})` : submitted.problem
  return badDoor(c, error, { fields: named })
}
