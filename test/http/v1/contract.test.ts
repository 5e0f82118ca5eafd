import fc, { type Arbitrary } from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apiOperations } from '../../../server/http/v1/operations.ts'
import { apiClient, type ApiClient, type ApiAnswer, type ProblemBody } from '../../harness/apiClient.ts'
import { world, type World } from '../../harness/world.ts'
import { fitting, spoilt, type Known, type Schema } from './generate.ts'
import { createJudge, operationsOf, type Operation, type OpenApiDocument } from './openapi.ts'
import { knownValues } from './knownValues.ts'

const RUNS = 30
/** How often as many are tried anew until one is taken: some operations take few of the requests that fit. */
const ROUNDS_MAX = 20

let here: World
let document: OpenApiDocument
let judge: ReturnType<typeof createJudge>
let known: Known

beforeAll(async () => {
  here = await world()
  const crm = await apiClient(here)
  document = (await crm.ask<OpenApiDocument>('GET', '/openapi.json')).body
  judge = createJudge(document)
  known = await knownValues(here, crm)
})
afterAll(() => here.close())

const operationOf = (id: string): Operation => {
  const found = operationsOf(document).find(({ is }) => is.operationId === id)
  if (!found) throw new Error(`the document has no ${id}`)
  return found
}

type Request = {
  path: Record<string, unknown>
  query: Record<string, unknown>
  headers: Record<string, unknown>
  body: unknown
}

/** Requests that the document allows. */
function requests({ is }: Operation): Arbitrary<Request> {
  const { schemas } = document.components
  const those = (where: string) => {
    const some = (is.parameters ?? []).filter((parameter) => parameter.in === where)
    const parts = some.map(({ name, schema }) => [name, fitting(schema, schemas, known, name)] as const)
    const requiredKeys = some.filter(({ required }) => required).map(({ name }) => name)
    return fc.record(Object.fromEntries(parts), { requiredKeys })
  }
  const schema = bodySchema(is)
  const body = schema
    ? fitting(schema, schemas, known).filter((value) => !judge.request(schema, value))
    : fc.constant(undefined)
  return fc.record({ path: those('path'), query: those('query'), headers: those('header'), body })
}

const bodySchema = (is: Operation['is']): Schema | undefined =>
  is.requestBody?.content['application/json']?.schema

let count = 0
const send = ({ method, path }: Operation, client: ApiClient, request: Request): Promise<ApiAnswer> => {
  count += 1
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(request.path[name])),
  )
  const query = new URLSearchParams(
    Object.entries(request.query).map(([name, value]) => [name, String(value)]),
  )
  const { 'Idempotency-Key': once, ...headers } = request.headers as Record<string, string>
  return client.ask(method, `${address}?${query.toString()}`, {
    ...(request.body === undefined ? {} : { body: request.body }),
    once: once === undefined ? null : `${once.slice(0, 150)}-${count}`,
    headers,
  })
}

/** Whether an answer is one that the document names, in the shape that it names. */
function fault({ is }: Operation, { status, body, headers }: ApiAnswer): string | undefined {
  const answer = is.responses[String(status)]
  if (!answer) return `${status} is not in the document: ${JSON.stringify(body)}`
  const [[type, content] = []] = Object.entries(answer.content ?? {})
  if (type === undefined || !content) return body === '' ? undefined : 'there is a body'
  if (headers.get('content-type') !== type) return `the type is ${headers.get('content-type')}`
  return judge.answer(content.schema, body)
}

/** What may be answered to a request that fits the document, and what only to one that does not. */
const isAboutShape = new Set([400, 401, 403, 413, 414, 415, 429, 500])

describe.each(apiOperations.map(({ spec }) => spec.id))('%s', (id) => {
  test('answers what fits its document with what its document says', async () => {
    const operation = operationOf(id)
    const statuses = new Set<number>()
    const isTaken = () => [...statuses].some((status) => status < 300)
    for (let round = 0; round < ROUNDS_MAX && !isTaken(); round += 1) {
      // A key of its own each: none comes to its limit.
      const client = await apiClient(here)
      await fc.assert(
        fc.asyncProperty(requests(operation), async (request) => {
          const answer = await send(operation, client, request)
          expect(fault(operation, answer)).toBeUndefined()
          // A cursor has the right shape and is still none of ours.
          const isCursor = answer.status === 400 && 'cursor' in request.query
          expect(isAboutShape.has(answer.status) && !isCursor, JSON.stringify(answer.body)).toBe(false)
          statuses.add(answer.status)
        }),
        { numRuns: RUNS, endOnFailure: true },
      )
    }
    expect(isTaken(), `only ${[...statuses].join(', ')}`).toBe(true)
  })

  test('refuses parameters that do not fit', async () => {
    const operation = operationOf(id)
    const client = await apiClient(here)
    const some = (operation.is.parameters ?? []).filter(({ name }) => name !== 'Idempotency-Key')
    const [request] = fc.sample(requests(operation), 1)
    if (!request) throw new Error('nothing was generated')
    for (const { name, in: where } of some) {
      const part = where === 'header' ? 'headers' : where
      const spoiltRequest = { ...request, [part]: { ...request[part], [name]: '~ no ~' } }
      const answer = (await send(operation, client, spoiltRequest)) as ApiAnswer<ProblemBody>
      expect(fault(operation, answer), name).toBeUndefined()
      expect([answer.status, answer.body.code], name).toEqual([400, 'invalid_parameter'])
    }
  })
})

const withBody = apiOperations.filter(({ spec }) => spec.body).map(({ spec }) => spec.id)

describe.each(withBody)('the body of %s', (id) => {
  test('refuses whatever does not fit, names the place, and changes nothing', async () => {
    const operation = operationOf(id)
    const schema = bodySchema(operation.is)
    if (!schema) throw new Error(`${id} has no body`)
    const isRequired = operation.is.requestBody?.required === true
    const client = await apiClient(here)
    const before = await footprint()
    const wrong = requests(operation)
      .chain((request) => spoilt(request.body).map((body) => ({ ...request, body })))
      .filter(({ body }) => (body === undefined ? isRequired : judge.request(schema, body) !== undefined))
    await fc.assert(
      fc.asyncProperty(wrong, async (request) => {
        const answer = (await send(operation, client, request)) as ApiAnswer<ProblemBody>
        expect(fault(operation, answer)).toBeUndefined()
        expect([400, 415, 422], JSON.stringify(answer.body)).toContain(answer.status)
        expect(answer.status === 422 ? answer.body.errors?.[0] : {}).toBeDefined()
      }),
      { numRuns: RUNS, endOnFailure: true },
    )
    expect(await footprint()).toEqual(before)
  })
})

test('the document has the operations that are mounted, and no other', () => {
  const documented = operationsOf(document).map(({ is }) => is.operationId)
  expect(documented.toSorted()).toEqual(apiOperations.map(({ spec }) => spec.id).toSorted())
})

/** What may not change by a refused request. */
async function footprint(): Promise<unknown> {
  const { rows } = await here.database.pool.query(`
    select (select count(*) from ledger_entry) as entries, (select sum(revision) from member) as revisions,
      (select count(*) from webhook) as webhooks, (select count(*) from holding where invalidated_at is not null) as over`)
  return rows
}
