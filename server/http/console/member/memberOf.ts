import type { Context } from 'hono'
import { z } from 'zod'

const Id = z.uuid()

/** The member of the address, or of the posting; undefined for what is no id of ours. */
export const idOf = (c: Context, name: 'id' | 'postingId' = 'id'): string | undefined =>
  Id.safeParse(c.req.param(name)).data?.toLowerCase()
