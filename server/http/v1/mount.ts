import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import type { House } from '../../usecase/house.ts'
import { localeOf } from '../locale.ts'
import { isWechatError, logUnexpected } from '../middleware/errors.ts'
import { documentOf } from './document.ts'
import { bodyErrors, isMissing, parameterErrors } from './fieldErrors.ts'
import { mountOperation } from './mountOperation.ts'
import { apiOperations } from './operations.ts'
import { answerProblem, problemCodes, problemType, statusOf, wordsOf, type ApiRefusal } from './problem.ts'

const BODY_BYTES_MAX = 64 * 1024

/** Everything below /api/v1: for CRM, ERP and tills, each with a key of its own. */
export function apiV1(house: House): OpenAPIHono {
  const { PUBLIC_URL } = house.settings
  const refuse = (c: Context, refusal: ApiRefusal) => answerProblem(c, PUBLIC_URL, refusal)
  const app = new OpenAPIHono({
    defaultHook: (result, c) => {
      if (result.success) return undefined
      const { issues } = result.error
      // What was checked stands beside the verdict, though the type does not say so.
      const given = (result as unknown as { data: unknown }).data
      const locale = localeOf(c)
      if (result.target === 'json')
        return refuse(c, { problem: 'invalid', errors: bodyErrors(locale, issues, given) })
      const noKey = issues.some((issue) => issue.path[0] === 'Idempotency-Key' && isMissing(issue, given))
      if (noKey) return refuse(c, { problem: 'idempotency_key_missing' })
      return refuse(c, { problem: 'invalid_parameter', errors: parameterErrors(locale, issues, given) })
    },
  })
  app.use(bodyLimit({ maxSize: BODY_BYTES_MAX, onError: (c) => refuse(c, { problem: 'too_large' }) }))
  for (const operation of apiOperations) mountOperation(app, house, operation)
  app.get('/problems/:code', (c) => describeProblem(c, house))
  const document = documentOf(apiOperations, PUBLIC_URL)
  app.get('/openapi.json', (c) => c.json(document))
  refuseOtherMethods(app, refuse)
  app.all('*', (c) => refuse(c, { problem: 'not_found' }))
  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status === 415)
      return refuse(c, { problem: 'unsupported_media_type' })
    if (error instanceof HTTPException && error.status === 400) return refuse(c, { problem: 'bad_json' })
    logUnexpected(c, house.log, error)
    return refuse(c, { problem: isWechatError(error) ? 'wechat_busy' : 'internal' })
  })
  return app
}

/** An address that exists is told apart from one that does not. */
function refuseOtherMethods(app: OpenAPIHono, refuse: (c: Context, refusal: ApiRefusal) => Response): void {
  const methods = Map.groupBy(apiOperations, ({ spec }) => spec.path)
  for (const [path, operations] of methods) {
    const allowed = operations.map(({ spec }) => spec.method.toUpperCase()).join(', ')
    app.all(path.replaceAll(/\{(\w+)\}/g, ':$1'), (c) => {
      c.header('allow', allowed)
      return refuse(c, { problem: 'method_not_allowed' })
    })
  }
}

/** What the type of a problem leads to: what it means, without the figures of any one case. */
function describeProblem(c: Context, house: House): Response {
  const { PUBLIC_URL } = house.settings
  const code = problemCodes.find((known) => known === c.req.param('code'))
  if (!code) return answerProblem(c, PUBLIC_URL, { problem: 'not_found' })
  const { title } = wordsOf(c, { problem: code, facts: {} } as unknown as ApiRefusal)
  c.header('content-language', localeOf(c))
  return c.json({ type: problemType(PUBLIC_URL, code), code, status: statusOf(code), title })
}
