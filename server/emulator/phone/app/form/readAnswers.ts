import type { PhoneFormField } from '../../contract.ts'
import { labels } from '../labels.ts'

/** What stands in the form, by field id; several values only for check boxes. */
export type Answers = Record<string, string | string[]>

/** `USER_FORM_INFO_FLAG_MOBILE` is `MOBILE`; every other id is its own. */
export const shortId = (field: PhoneFormField) => field.id.replace('USER_FORM_INFO_FLAG_', '')

const formats: Record<string, { pattern: RegExp; problem: string }> = {
  MOBILE: { pattern: /^1\d{10}$/, problem: labels.form.wrongMobile },
  IDCARD: { pattern: /^\d{17}[\dXx]$/, problem: labels.form.wrongIdCard },
  EMAIL: { pattern: /^[^\s@]+@[^\s@]+\.[^\s@]+$/, problem: labels.form.wrongEmail },
}

/** Why this answer will not do, as far as its format goes; an empty answer has no format. */
export function problemOf(field: PhoneFormField, value: string | string[] | undefined): string | undefined {
  const format = field.kind === 'common' ? formats[shortId(field)] : undefined
  if (!format || typeof value !== 'string' || value === '') return undefined
  return format.pattern.test(value) ? undefined : format.problem
}

export const isAnswered = (value: string | string[] | undefined) => value !== undefined && value.length > 0

/** What is sent: the questions asked, without those left empty. */
export function readAnswers(asked: PhoneFormField[], answers: Answers): Answers {
  return Object.fromEntries(
    asked.flatMap((field) => {
      const value = answers[field.id]
      return value !== undefined && isAnswered(value) ? [[field.id, value]] : []
    }),
  )
}
