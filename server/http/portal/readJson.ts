import type { Context } from 'hono'
import type { z } from 'zod'

/** The JSON that the page posts, or nothing where it is not what was asked for. */
export async function readJson<T>(c: Context, schema: z.ZodType<T>): Promise<T | undefined> {
  const isJson = /^application\/json\b/i.test(c.req.header('content-type') ?? '')
  const body: unknown = isJson ? await c.req.json().catch(() => undefined) : undefined
  const parsed = schema.safeParse(body)
  return parsed.success ? parsed.data : undefined
}
