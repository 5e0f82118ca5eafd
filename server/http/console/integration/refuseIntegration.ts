import type { Context } from 'hono'
import { integrationText, type IntegrationTexts } from '../../../../shared/text/console/integration.ts'
import { localeOf } from '../../locale.ts'
import type { FieldSentence } from '../readBody.ts'
import { refuseConsole } from '../refuseConsole.ts'

const statuses = {
  key_gone: 404,
  webhook_gone: 404,
  delivery_gone: 404,
  key_revoked: 409,
  bad_query: 400,
} as const satisfies Partial<Record<keyof IntegrationTexts['refusal'], number>>

/** A refusal about a key, a webhook or a delivery as a whole. */
export function refuseIntegration(c: Context, code: keyof typeof statuses): Response {
  return refuseConsole(c, statuses[code], { code, message: integrationText(localeOf(c)).refusal[code] })
}

/** The sentences at the fields of this room's forms. */
export function integrationField(c: Context): FieldSentence {
  const sentences: Record<string, string> = integrationText(localeOf(c)).field
  return (path) => sentences[path.split('.')[0] ?? '']
}
