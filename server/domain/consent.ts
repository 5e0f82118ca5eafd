import { createHash } from 'node:crypto'
import type { ActivationAnswers } from '../../shared/activation.ts'
import type { ActivationForm } from '../../shared/card.ts'

export type Consent = {
  version: string
  statement: { name: string; url: string } | null
  fields: string[]
}

/**
 * What a member agreed to by sending the form: which fields were asked, under which statement, and a hash of both as
 * they stood. WeChat can't be asked for an adopted card's form: there, what was answered stands for what was asked.
 */
export function consentOf(form: ActivationForm | null, answers: ActivationAnswers): Consent {
  const fields = form
    ? form.fields.map((field) => field.id)
    : [...answers.common, ...answers.custom].map((field) => field.name)
  const statement = form?.serviceStatement ?? null
  const text = JSON.stringify([form?.fields ?? fields, statement])
  return { version: createHash('sha256').update(text).digest('base64url').slice(0, 16), statement, fields }
}
