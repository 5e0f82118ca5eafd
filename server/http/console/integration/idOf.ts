import type { Context } from 'hono'
import { z } from 'zod'

const Id = z.uuid()

/** The id in an address; undefined for what is none, which nobody has. */
export const idOf = (c: Context): string | undefined => Id.safeParse(c.req.param('id')).data
