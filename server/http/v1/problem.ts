import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import {
  apiProblemText,
  type ApiProblemCode,
  type ApiProblemFacts,
} from '../../../shared/text/api/problem.ts'
import { localeOf } from '../locale.ts'

const statuses = {
  bad_json: 400,
  invalid_parameter: 400,
  idempotency_key_missing: 400,
  no_access: 401,
  scope_missing: 403,
  not_found: 404,
  member_unknown: 404,
  card_unknown: 404,
  posting_unknown: 404,
  webhook_unknown: 404,
  method_not_allowed: 405,
  request_running: 409,
  several_members: 409,
  member_left: 409,
  too_few: 409,
  too_many: 409,
  already_reversed: 409,
  not_reversible: 409,
  card_over: 409,
  webhooks_full: 409,
  stale: 412,
  too_large: 413,
  too_long: 414,
  unsupported_media_type: 415,
  invalid: 422,
  idempotency_key_reused: 422,
  dynamic_code_expired: 422,
  dynamic_code_foreign: 422,
  rate_limited: 429,
  internal: 500,
  wechat_busy: 503,
} as const satisfies Record<ApiProblemCode, ContentfulStatusCode>

/** Every problem there is. */
export const problemCodes = Object.keys(statuses) as ApiProblemCode[]

export const statusOf = (code: ApiProblemCode): (typeof statuses)[ApiProblemCode] => statuses[code]

/** One field of the body (`pointer`, as in RFC 6901 behind a `#`), or one parameter, and what is wrong with it. */
export type ApiFieldError = { pointer: string; detail: string } | { parameter: string; detail: string }

/** A refusal with its facts, as data: the same in every language. */
export type ApiRefusal = {
  [Code in ApiProblemCode]: {
    problem: Code
    errors?: ApiFieldError[]
  } & (keyof ApiProblemFacts[Code] extends never ? { facts?: never } : { facts: ApiProblemFacts[Code] })
}[ApiProblemCode]

/** Where a problem's type is described. */
export const problemType = (publicUrl: string, code: ApiProblemCode): string =>
  `${publicUrl}/api/v1/problems/${code}`

/** Title and sentence of a problem in the caller's language. */
export function wordsOf(c: Context, { problem, facts }: ApiRefusal): { title: string; detail: string } {
  const { title, detail } = apiProblemText(localeOf(c)).problem[problem]
  return { title, detail: (detail as (facts: unknown) => string)(facts ?? {}) }
}

/** Problem details (RFC 9457): what every error of /api/v1 looks like. */
export function answerProblem(c: Context, publicUrl: string, refusal: ApiRefusal): Response {
  const { problem: code, facts, errors } = refusal
  const status = statuses[code]
  c.set('outcome', code)
  if (code === 'request_running' || code === 'wechat_busy') c.header('retry-after', '2')
  const body = {
    type: problemType(publicUrl, code),
    ...wordsOf(c, refusal),
    status,
    code,
    requestId: c.get('requestId'),
    ...(facts ? { facts } : {}),
    ...(errors ? { errors } : {}),
  }
  c.header('content-language', localeOf(c))
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json' })
}
