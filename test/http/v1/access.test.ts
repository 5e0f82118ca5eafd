import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apiScopes, type ApiScope } from '../../../shared/api.ts'
import { revokeKey } from '../../../server/usecase/api/revokeKey.ts'
import { apiClient, ask, type ProblemBody } from '../../harness/apiClient.ts'
import { world, type World } from '../../harness/world.ts'
import { operationsOf, type OpenApiDocument, type Operation } from './openapi.ts'

let here: World
let operations: Operation[]
beforeAll(async () => {
  here = await world()
  const { body } = await ask<OpenApiDocument>(here.app, undefined, 'GET', '/openapi.json')
  operations = operationsOf(body)
})
afterAll(() => here.close())

const nobody = '00000000-0000-4000-8000-000000000000'

/** Each operation with nothing that is right but its address. */
async function eachAnswer(key: string | undefined, options: Parameters<typeof ask>[4] = {}) {
  const answers = []
  for (const { method, path, is } of operations) {
    const address = path.replaceAll(/\{\w+\}/g, nobody)
    const body = is.requestBody ? { body: {} } : {}
    const answer = await ask<ProblemBody>(here.app, key, method, address, { ...body, ...options })
    answers.push({ operation: is.operationId, scope: is.security[0]?.['key']?.[0] as ApiScope, ...answer })
  }
  return answers
}

/** What of an answer may differ from one key to another: nothing. */
const said = ({ status, body, headers }: { status: number; body: ProblemBody; headers: Headers }) => {
  const { requestId: _word, ...rest } = body
  return { status, rest, challenge: headers.get('www-authenticate'), limit: headers.get('ratelimit') }
}

describe('whoever has no good key is answered 401, and not told why', () => {
  test('without a key, each operation', async () => {
    const answers = await eachAnswer(undefined)
    expect(answers).toHaveLength(operations.length)
    for (const { operation, status, body, headers } of answers) {
      expect([operation, status, body.code]).toEqual([operation, 401, 'no_access'])
      expect(headers.get('www-authenticate')).toBe('Bearer')
      expect(headers.get('content-type')).toBe('application/problem+json')
    }
  })

  test('unknown, malformed, expired, revoked and from elsewhere look the same', async () => {
    const expired = await apiClient(here, { days: 1 })
    const revoked = await apiClient(here)
    const elsewhere = await apiClient(here, { networks: ['198.51.100.0/24'] })
    await revokeKey(here.house, revoked.keyId)
    await here.clock.advance(24 * 3_600_000)
    const unknown = `mp_live_${'A'.repeat(43)}`
    const [first] = (await eachAnswer(unknown)).map(said)
    expect(first).toMatchObject({ status: 401, challenge: 'Bearer error="invalid_token"', limit: null })
    for (const key of [unknown, 'no-key-at-all', `${unknown}x`, expired.key, revoked.key, elsewhere.key]) {
      for (const answer of await eachAnswer(key)) expect(said(answer)).toEqual(first)
    }
  })

  test('their owner may know: the key says when it was turned away, and why', async () => {
    const { rows } = await here.database.pool.query(
      'select refusal from api_key where refusal is not null order by 1',
    )
    expect(rows.map(({ refusal }) => refusal)).toEqual(['expired', 'network', 'revoked'])
  })

  test('a key in another header, in the address or with another scheme opens nothing', async () => {
    const { key } = await apiClient(here)
    const path = `/members/${nobody}`
    const tries = [
      ask(here.app, undefined, 'GET', `${path}?key=${key}&access_token=${key}`),
      ask(here.app, undefined, 'GET', path, { headers: { 'x-api-key': key } }),
      ask(here.app, undefined, 'GET', path, { headers: { authorization: `Basic ${btoa(`${key}:`)}` } }),
      ask(here.app, undefined, 'GET', path, { headers: { authorization: key } }),
    ]
    expect((await Promise.all(tries)).map(({ status }) => status)).toEqual([401, 401, 401, 401])
  })
})

test('a key is good from its networks alone, whatever a header says of where it comes from', async () => {
  const { key } = await apiClient(here, { networks: ['198.51.100.0/24', '2001:db8::/32'] })
  const path = `/members/${nobody}`
  const from = (address: string, headers = {}) => ask(here.app, key, 'GET', path, { address, headers })
  expect((await from('198.51.100.9')).status).toBe(404)
  expect((await from('2001:db8::7')).status).toBe(404)
  expect((await from('198.51.101.9')).status).toBe(401)
  expect((await from('203.0.113.9', { 'x-forwarded-for': '198.51.100.9' })).status).toBe(401)
})

test.each(apiScopes)(
  'without %s its operations answer 403 and name it, and with it alone no other is open',
  async (scope) => {
    const others = await apiClient(here, { scopes: apiScopes.filter((one) => one !== scope) })
    const alone = await apiClient(here, { scopes: [scope] })
    for (const answer of await eachAnswer(others.key)) {
      if (answer.scope !== scope) continue
      expect([answer.operation, answer.status, answer.body.code]).toEqual([
        answer.operation,
        403,
        'scope_missing',
      ])
      expect(answer.body.facts).toEqual({ scope })
      expect(answer.headers.get('www-authenticate')).toBe(
        `Bearer error="insufficient_scope", scope="${scope}"`,
      )
    }
    for (const answer of await eachAnswer(alone.key)) {
      expect([answer.operation, answer.status === 403]).toEqual([answer.operation, answer.scope !== scope])
    }
  },
)

test('no key, and nothing to make one from, stands in the database or in the log', async () => {
  const { key, keyId } = await apiClient(here)
  await ask(here.app, key, 'GET', `/members/${nobody}`)
  const { rows } = await here.database.pool.query('select * from api_key where id = $1', [keyId])
  const secret = key.slice(12)
  expect(JSON.stringify(rows)).not.toContain(secret)
  expect(JSON.stringify(here.log.lines)).not.toContain(secret)
})

test('when a key was used last is known to a minute, and written no oftener', async () => {
  const crm = await apiClient(here)
  const lastUsed = async () =>
    (await here.database.pool.query('select last_used_at as at from api_key where id = $1', [crm.keyId]))
      .rows[0].at
  expect(await lastUsed()).toBeNull()
  await crm.ask('GET', '/changes?cursor=latest')
  const first = here.clock.now()
  await here.clock.advance(59_000)
  await crm.ask('GET', '/changes?cursor=latest')
  expect(await lastUsed()).toEqual(first)
  await here.clock.advance(1000)
  await crm.ask('GET', '/changes?cursor=latest')
  expect(await lastUsed()).toEqual(here.clock.now())
})

describe('the limit', () => {
  test('is told with every answer, and counts each key for itself', async () => {
    const crm = await apiClient(here)
    const first = await crm.ask('GET', '/changes?cursor=latest')
    expect(first.headers.get('ratelimit-policy')).toBe('"key";q=600;w=60')
    expect(first.headers.get('ratelimit')).toBe('"key";r=599;t=1')
    const refused = await crm.ask('GET', '/members/none')
    expect([refused.status, refused.headers.get('ratelimit')]).toEqual([400, '"key";r=598;t=1'])
    const other = await apiClient(here)
    expect((await other.ask('GET', '/changes?cursor=latest')).headers.get('ratelimit')).toBe(
      '"key";r=599;t=1',
    )
  })

  test('is kept: 429 with when to come back, and then it goes on', async () => {
    const crm = await apiClient(here)
    const statuses = await Promise.all(
      Array.from({ length: 605 }, async () => (await crm.ask('GET', '/changes?cursor=latest')).status),
    )
    expect(statuses.filter((status) => status === 200)).toHaveLength(600)
    expect(statuses.filter((status) => status === 429)).toHaveLength(5)
    const refused = await crm.ask<ProblemBody>('GET', '/changes')
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('1')
    expect(refused.body).toMatchObject({ code: 'rate_limited', facts: { retryAfterSeconds: 1 } })
    await here.clock.advance(1000)
    expect((await crm.ask('GET', '/changes?cursor=latest')).status).toBe(200)
  })
})
