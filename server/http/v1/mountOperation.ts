import { createRoute, type OpenAPIHono } from '@hono/zod-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { answerOnce } from '../../usecase/api/answerOnce.ts'
import type { House } from '../../usecase/house.ts'
import { localeOf } from '../locale.ts'
import { admit } from './admit.ts'
import { routeConfig } from './document.ts'
import type { ApiOperation, ApiSuccess } from './operation.ts'
import { answerProblem, statusOf, type ApiRefusal } from './problem.ts'

type Outcome = ApiSuccess | ApiRefusal

/** One operation behind its key, its limit, its contract, and, where it writes, its Idempotency-Key. */
export function mountOperation(app: OpenAPIHono, house: House, operation: ApiOperation): void {
  const { spec } = operation
  const middleware = [
    admit(house, spec.scope),
    ...(spec.body && !spec.isBodyOptional ? [needBody(house)] : []),
  ]
  const route = createRoute({ ...routeConfig(spec), middleware })
  // The contract's own types end here: what comes was checked against it, and what goes is typed by `operation`.
  app.openapi(route, (async (c: Context) => {
    const given = givenOf(c)
    if (spec.kind === 'read') return answer(c, house, await operation.run(house, given))
    const once = await answerOnce(
      house,
      { keyId: given.caller.keyId, idempotencyKey: given.idempotencyKey, content: contentOf(c, given) },
      { isAtomic: spec.kind === 'write', isKept },
      (inside) => operation.run(inside, given),
    )
    if (once.outcome === 'running') return answer(c, house, { problem: 'request_running' })
    if (once.outcome === 'reused') return answer(c, house, { problem: 'idempotency_key_reused' })
    if (once.isReplay) c.header('idempotent-replayed', 'true')
    return answer(c, house, once.answer)
  }) as never)
}

/** A body that is not there is not an empty one: a program forgot it. */
const needBody =
  (house: House): MiddlewareHandler =>
  async (c, next) => {
    if (c.req.header('content-type') !== undefined || c.req.raw.body !== null) return next()
    return answerProblem(c, house.settings.PUBLIC_URL, { problem: 'bad_json' })
  }

/** What may be another answer in a moment is not remembered. */
const isKept = (outcome: Outcome) => !('problem' in outcome) || statusOf(outcome.problem) < 500

function givenOf(c: Context) {
  const valid = (target: string): unknown => c.req.valid(target as never)
  const caller = c.get('apiCaller')
  const headers = valid('header') as Record<string, string> | undefined
  const idempotencyKey = headers?.['Idempotency-Key'] ?? ''
  return {
    params: valid('param'),
    query: valid('query'),
    headers,
    body: valid('json'),
    caller,
    actor: `api:${caller.keyId}`,
    idempotencyKey,
    // Encoded, for the ledger puts `#2` behind the key of a second line.
    onceKey: `api:${caller.keyId}:${encodeURIComponent(idempotencyKey)}`,
    locale: localeOf(c),
  }
}

/** What makes one request the same as another. */
function contentOf(c: Context, { headers, body }: ReturnType<typeof givenOf>): string {
  return JSON.stringify([c.req.method, c.req.path, headers?.['If-Match'] ?? null, body ?? null])
}

function answer(c: Context, house: House, outcome: Outcome): Response {
  if ('problem' in outcome) return answerProblem(c, house.settings.PUBLIC_URL, outcome)
  for (const [name, value] of Object.entries(outcome.headers ?? {})) c.header(name, value)
  if (outcome.status === 204) return c.body(null, 204)
  return c.json(outcome.body as object, outcome.status as ContentfulStatusCode)
}
