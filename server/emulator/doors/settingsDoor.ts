import { z } from 'zod'
import type { EmulatorContext } from '../serve.ts'
import type { EmulatorSettings } from '../state.ts'
import type { World } from '../world.ts'
import { readDoor } from './readDoor.ts'

const policy = z.enum(['entry', 'current'])
const ms = z.int().min(0)

/** The switches of the emulator; what is not sent stays as it is. */
const schema = z.strictObject({
  /** Join the redirect's parameters by a literal `&`, also where there is no query. */
  literalAmpersand: z.boolean().optional(),
  /** How pushes are sealed: 明文, 兼容 or 安全模式. */
  pushMode: z.enum(['plain', 'compat', 'safe']).optional(),
  /** Every push is sent twice. */
  duplicatePushes: z.boolean().optional(),
  /** A push waits up to a second for a later one and lets it go first. */
  outOfOrderPushes: z.boolean().optional(),
  /** How long after the event a push leaves: the redirect then comes first. */
  pushDelayMs: ms.optional(),
  /** The life of an activate_ticket made from now on. */
  ticketLifeMs: ms.optional(),
  /** Which address a JS-SDK signature is checked against, by phone. */
  urlPolicy: z.strictObject({ ios: policy, android: policy }).optional(),
  /** card/create refuses H5 links with 73211. */
  refuse73211: z.boolean().optional(),
  /** The caller's address is not on the allow-list: 40164 where a token is made. */
  refuseIp: z.boolean().optional(),
  /** What the review of a new card says, and after how long; after 0 ms it is over before card/create answers. */
  review: z.enum(['pass', 'fail']).optional(),
  reviewDelayMs: ms.optional(),
  /** Web authorization takes everybody for a tourist of the snapshot mode. */
  snapshot: z.boolean().optional(),
})

/** POST /_emulator/settings: answers all of them as they are now; `{}` only asks. */
export async function settingsDoor(world: World, c: EmulatorContext): Promise<Response> {
  const read = await readDoor(c, schema)
  if (!read.ok) return read.response
  const given = Object.entries(read.value).filter(([, value]) => value !== undefined)
  const settings: EmulatorSettings = Object.assign(world.state.settings, Object.fromEntries(given))
  world.changed()
  return c.json(settings)
}
