import { z } from 'zod'
import type { EmulatorContext } from '../serve.ts'
import type { World } from '../world.ts'
import { readDoor } from './readDoor.ts'

const fault = z.union(
  [
    z.strictObject({ errcode: z.int() }),
    z.strictObject({ status: z.int().min(200).max(599) }),
    z.strictObject({ delayMs: z.int().min(0).max(600_000) }),
    z.strictObject({ drop: z.enum(['before', 'after']) }),
  ],
  'one of { errcode }, { status }, { delayMs }, { drop: "before" | "after" }',
)
const path = z
  .string()
  .regex(/^(\*|\/(?!_emulator).+)$/, 'a path of WeChat that starts with /, or * for the whole API')
const schema = z.strictObject({ path, fault, times: z.int().min(1).optional() })

/**
 * POST /_emulator/faults: the next `times` calls of `path` (all of them, without `times`) meet the fault. Several faults
 * for one path are met one after the other.
 */
export async function placeFaultDoor(world: World, c: EmulatorContext): Promise<Response> {
  const read = await readDoor(c, schema)
  if (!read.ok) return read.response
  const { times, ...placed } = read.value
  world.faults.push(times === undefined ? placed : { ...placed, left: times })
  return c.json({ faults: world.faults })
}

/** DELETE /_emulator/faults: everything works again. */
export function clearFaultsDoor(world: World, c: EmulatorContext): Response {
  world.faults.splice(0)
  return c.json({ faults: [] })
}
