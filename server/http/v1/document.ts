import { OpenAPIHono, z, type RouteConfig } from '@hono/zod-openapi'
import { apiScopes } from '../../../shared/api.ts'
import { memberChangeKinds } from '../../../shared/change.ts'
import { apiProblemText, type ApiProblemCode } from '../../../shared/text/api/problem.ts'
import { apiPolicy } from '../../usecase/api/rateLimit.ts'
import type { ApiOperation } from './operation.ts'
import { statusOf } from './problem.ts'
import { Problem } from './shape/problem.ts'
import { WebhookEvent } from './shape/webhook.ts'

/** Changes with every change of the contract; a change that breaks callers gets another address. */
const VERSION = '1.0.0'

const text = z.string()
const limitHeaders = {
  'RateLimit-Policy': {
    description: `How many requests a key may send (\`q\`) in so many seconds (\`w\`); draft-ietf-httpapi-ratelimit-headers.`,
    schema: { type: 'string' as const, example: `"key";q=${apiPolicy.quota};w=${apiPolicy.windowSeconds}` },
  },
  RateLimit: {
    description: 'How many requests are left (`r`), and in how many seconds all are there again (`t`).',
    schema: { type: 'string' as const, example: '"key";r=599;t=1' },
  },
}
const replayHeader = {
  'Idempotent-Replayed': {
    description: '`true` where this request was carried out before, and this is its answer again.',
    schema: { type: 'string' as const, enum: ['true'] },
  },
}
const retryHeader = {
  'Retry-After': { description: 'In so many seconds.', schema: { type: 'string' as const } },
}

/** The problems that any operation of this kind can have. */
function commonProblems({ spec }: Pick<ApiOperation, 'spec'>): ApiProblemCode[] {
  return [
    'no_access',
    'scope_missing',
    'rate_limited',
    'internal',
    ...(spec.params || spec.query || spec.headers ? (['invalid_parameter'] as const) : []),
    ...(spec.body ? (['bad_json', 'invalid', 'too_large', 'unsupported_media_type'] as const) : []),
    ...(spec.kind === 'read'
      ? []
      : (['idempotency_key_missing', 'idempotency_key_reused', 'request_running'] as const)),
    ...(spec.kind === 'steps' ? (['wechat_busy'] as const) : []),
  ]
}

/** One operation's part of the document. */
export function routeConfig(spec: ApiOperation['spec']): RouteConfig {
  const { params, query, headers, body } = spec
  const request = {
    ...(params ? { params } : {}),
    ...(query ? { query } : {}),
    ...(headers ? { headers } : {}),
    ...(body
      ? { body: { required: !spec.isBodyOptional, content: { 'application/json': { schema: body } } } }
      : {}),
  }
  return {
    method: spec.method,
    path: spec.path,
    operationId: spec.id,
    summary: spec.summary,
    description: [spec.description, `Scope: \`${spec.scope}\`.`].filter(Boolean).join('\n\n'),
    tags: [spec.tag],
    security: [{ key: [spec.scope] }],
    request,
    responses: { ...successes(spec), ...problems(spec) },
  }
}

function successes(spec: ApiOperation['spec']): RouteConfig['responses'] {
  const headers = { ...limitHeaders, ...(spec.kind === 'read' ? {} : replayHeader) }
  return Object.fromEntries(
    Object.entries(spec.answers).map(([status, { description, body }]) => [
      status,
      { description, headers, ...(body ? { content: { 'application/json': { schema: body } } } : {}) },
    ]),
  )
}

/** Problems of one status stand together, each with its code. */
function problems(spec: ApiOperation['spec']): RouteConfig['responses'] {
  const codes = [...new Set([...commonProblems({ spec }), ...spec.problems])]
  const { problem } = apiProblemText('en')
  const byStatus = Map.groupBy(codes, statusOf)
  return Object.fromEntries(
    [...byStatus].map(([status, some]) => [
      status,
      {
        description: some.map((code) => `\`${code}\`: ${problem[code].title}.`).join('\n\n'),
        ...(status === 429 || status === 503 || status === 409 ? { headers: retryHeader } : {}),
        content: { 'application/problem+json': { schema: Problem } },
      },
    ]),
  )
}

const description = `For CRM, ERP and tills. Members are found, read and corrected, points and balance are posted and taken back,
and whatever happens can be followed.

Money is in fen, points are integers, times are ISO 8601 in UTC. Errors are problem details (RFC 9457), in the language of
Accept-Language (zh-CN or en). What a key may do, its scopes: ${apiScopes.map((scope) => `\`${scope}\``).join(', ')}.
Keys are made in the console, or by \`npm run admin -- api-key\`.`

const tags = [
  { name: 'members', description: 'Find, read and correct members.' },
  { name: 'ledger', description: 'Points and balance: append-only, taken back by counter-entries.' },
  { name: 'changes', description: 'What has happened since a cursor.' },
  { name: 'webhooks', description: 'Being told what happens, by the Standard Webhooks scheme.' },
]

/** The OpenAPI 3.1 document of these operations. */
export function documentOf(operations: ApiOperation[], publicUrl: string): object {
  // Only for what is registered with it: nothing is served from here.
  const { openAPIRegistry: registry, getOpenAPI31Document } = new OpenAPIHono()
  registry.registerComponent('securitySchemes', 'key', {
    type: 'http',
    scheme: 'bearer',
    description: 'A key of the API: mp_live_….',
  })
  for (const { spec } of operations) registry.registerPath(routeConfig(spec))
  for (const kind of [...memberChangeKinds, 'webhook.test']) registry.registerWebhook(webhookConfig(kind))
  return getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'Member portal API', version: VERSION, description },
    servers: [{ url: `${publicUrl}/api/v1` }],
    tags,
  })
}

/** What is sent to whoever has a webhook. */
const webhookConfig = (kind: string) => ({
  method: 'post' as const,
  path: kind,
  operationId: `on ${kind}`.replaceAll(/[ .]+(\w)/g, (_, letter: string) => letter.toUpperCase()),
  summary: `Sent at ${kind}`,
  description:
    'Signed by the Standard Webhooks scheme. Answer 2xx within 10 seconds; anything else is tried again for about three days. The order is not promised, and a delivery may come twice: webhook-id is the same then.',
  tags: ['webhooks'],
  security: [],
  request: {
    headers: z.object({
      'webhook-id': text.openapi({ description: 'The same at every try.' }),
      'webhook-timestamp': text.openapi({ description: 'Seconds since 1970 when this try was made.' }),
      'webhook-signature': text.openapi({
        description:
          '`v1,` and base64 of HMAC-SHA-256 over id.timestamp.body; two for a day after a rotation.',
      }),
    }),
    body: { required: true, content: { 'application/json': { schema: WebhookEvent } } },
  },
  responses: {
    204: { description: 'Taken.' },
    410: { description: 'Leave me alone: the webhook is told nothing more.' },
  },
})
