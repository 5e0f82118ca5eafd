import { z } from 'zod'
import type { EmulatorContext } from '../../serve.ts'
import type { World } from '../../world.ts'
import { readDoor } from '../readDoor.ts'

const poster = z.strictObject({ name: z.string().min(1), text: z.string(), url: z.url() })
const schema = z.strictObject({ posters: z.array(poster).max(50) })

/** POST /_emulator/phone/posters: the codes on paper that the scanner can be pointed at, in place of those before. */
export async function phonePosters(world: World, c: EmulatorContext): Promise<Response> {
  const read = await readDoor(c, schema)
  if (!read.ok) return read.response
  world.state.posters = read.value.posters
  world.changed()
  return c.json({ posters: world.state.posters })
}
