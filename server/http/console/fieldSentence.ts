import type { Context } from 'hono'
import { peopleText } from '../../../shared/text/console/people.ts'
import { localeOf } from '../locale.ts'
import type { FieldSentence } from './readBody.ts'

/** What is said at the fields that people fill in about themselves and each other. */
export function fieldSentence(c: Context): FieldSentence {
  const { field } = peopleText(localeOf(c))
  const sentences: Record<string, string> = {
    name: field.name,
    email: field.email,
    role: field.role,
    code: field.code,
    password: field.password,
    next: field.password,
  }
  return (path) => sentences[path]
}
