import { z } from 'zod'
import type { EmulatorContext } from '../serve.ts'

type Read<Value> = { ok: true; value: Value } | { ok: false; response: Response }

/** A refusal of a door: 400 and a sentence that says what to do. */
export const badDoor = (c: EmulatorContext, error: string, extra: Record<string, unknown> = {}): Response =>
  c.json({ error, ...extra }, 400)

/** The JSON body of a door, checked; what is wrong is said field by field. */
export async function readDoor<Value>(c: EmulatorContext, schema: z.ZodType<Value>): Promise<Read<Value>> {
  let body: unknown
  try {
    body = JSON.parse(await c.req.text())
  } catch {
    return { ok: false, response: badDoor(c, 'the body must be JSON') }
  }
  const read = schema.safeParse(body)
  if (read.success) return { ok: true, value: read.data }
  const wrong = read.error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`)
  return { ok: false, response: badDoor(c, wrong.join('; ')) }
}

export const openidSchema = z
  .string()
  .regex(/^[\w-]{1,64}$/, 'an openid is up to 64 letters, digits, - and _')
export const idSchema = z.string().min(1).max(64)
/** The fields of a form: id or name to one value or several. */
export const fieldsSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]))
