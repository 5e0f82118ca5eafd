import type { Context } from 'hono'
import type { z } from 'zod'
import { peopleText } from '../../../shared/text/console/people.ts'
import { localeOf } from '../locale.ts'
import { refuseFrame } from './refuseFrame.ts'
import { refuseConsole } from './refuseConsole.ts'

/** The sentence at a field that is wrong, by its path; a general one where nothing is said. */
export type FieldSentence = (path: string) => string | undefined

/**
 * A request's JSON in the shape that the contract names, or the refusal to answer with: 400 for what is no JSON, 422 with a
 * sentence at each field that is wrong.
 */
export async function readBody<T extends z.ZodType>(
  c: Context,
  shape: T,
  sentenceOf: FieldSentence = () => undefined,
): Promise<{ data: z.output<T> } | { refusal: Response }> {
  const isJson = /^application\/json\b/i.test(c.req.header('content-type') ?? '')
  const body = isJson ? parse(await c.req.text()) : undefined
  if (body === undefined) return { refusal: refuseFrame(c, 'bad_request') }
  const parsed = shape.safeParse(body)
  if (parsed.success) return { data: parsed.data }
  const { field } = peopleText(localeOf(c))
  const fields: Record<string, string> = {}
  for (const { path, code } of parsed.error.issues) {
    const name = path.join('.')
    const isMissing = code === 'invalid_type' && valueAt(body, path) === undefined
    fields[name] ??= sentenceOf(name) ?? (isMissing ? field.missing : field.wrong)
  }
  return { refusal: refuseFields(c, fields) }
}

/** 422 with a sentence at each field that is wrong. */
export function refuseFields(c: Context, fields: Record<string, string>): Response {
  const message = peopleText(localeOf(c)).frame.bad_request
  return refuseConsole(c, 422, { code: 'invalid', message, fields })
}

/** NUL is a character that no database column takes. */
function parse(text: string): unknown {
  if (text.includes(String.raw`\u0000`)) return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

const valueAt = (body: unknown, path: PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (part, key) =>
      part !== null && typeof part === 'object' ? (part as Record<PropertyKey, unknown>)[key] : undefined,
    body,
  )
