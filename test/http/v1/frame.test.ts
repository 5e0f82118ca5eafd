import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiClient, ask, type ApiClient, type ProblemBody } from '../../harness/apiClient.ts'
import { world, type World } from '../../harness/world.ts'

let here: World
let crm: ApiClient
beforeAll(async () => {
  here = await world()
  crm = await apiClient(here)
})
afterAll(() => here.close())

const problemAt = (method: string, path: string, asked: Parameters<ApiClient['ask']>[2] = {}) =>
  crm.ask<ProblemBody>(method, path, asked)

test.each([
  ['GET', '/nothing', 404, 'not_found'],
  ['GET', '', 404, 'not_found'],
  ['PUT', '/changes', 405, 'method_not_allowed'],
  ['DELETE', '/members/find', 405, 'method_not_allowed'],
  ['GET', `/members/${'a'.repeat(9000)}`, 414, 'too_long'],
  ['GET', '/members/%00', 400, 'invalid_parameter'],
])('%s %s is a problem too: %s %s', async (method, path, status, code) => {
  const { status: said, body, headers } = await problemAt(method, path)
  expect([said, body.code, headers.get('content-type')]).toEqual([status, code, 'application/problem+json'])
  expect(body).toMatchObject({ status, title: expect.any(String), requestId: headers.get('x-request-id') })
  expect(body.type).toBe(`http://localhost:8080/api/v1/problems/${code}`)
})

test('405 names the methods that there are', async () => {
  expect((await problemAt('PUT', '/webhooks')).headers.get('allow')).toBe('GET, POST')
})

test.each([
  ['no JSON', '{"memberNo":', {}, 400, 'bad_json'],
  ['another type', 'memberNo=1', { 'content-type': 'text/plain' }, 415, 'unsupported_media_type'],
  ['nothing', undefined, {}, 400, 'bad_json'],
  ['too much', JSON.stringify({ memberNo: 'x'.repeat(70_000) }), {}, 413, 'too_large'],
])('a body that is %s', async (_, text, headers, status, code) => {
  const answer = await problemAt('POST', '/members/find', {
    ...(text === undefined ? {} : { text }),
    headers,
  })
  expect([answer.status, answer.body.code]).toEqual([status, code])
})

test('every fault of a body is named at its place, in the language that is asked for', async () => {
  const body = { lines: [{ account: 'gold', amount: 1.5, extra: true }], note: 'a\u0007' }
  const path = '/members/00000000-0000-4000-8000-000000000000/ledger'
  const zh = await problemAt('POST', path, { body })
  expect(zh.body.errors).toEqual([
    { pointer: '#/lines/0/account', detail: '只能是：points, balance。' },
    { pointer: '#/lines/0/amount', detail: '类型应为 integer。' },
    { pointer: '#/lines/0/reason', detail: '必须提供。' },
    { pointer: '#/lines/0', detail: '不认识的字段：extra。' },
    { pointer: '#/note', detail: '不能含有控制字符或不完整的字符。' },
  ])
  expect(zh.headers.get('content-language')).toBe('zh-CN')
  const en = await problemAt('POST', path, { body, headers: { 'accept-language': 'en-GB,en;q=0.9' } })
  expect(en.body.title).toBe('The body is wrong')
  expect(en.body.errors?.map(({ detail }) => detail)).toContain('This is required.')
  expect(en.headers.get('content-language')).toBe('en')
})

test('what has another format is told which one it should have, and that nothing can be posted', async () => {
  const path = '/members/00000000-0000-4000-8000-000000000000/ledger'
  const body = { lines: [{ account: 'points', amount: 0, reason: 'Gift!' }] }
  expect((await problemAt('POST', path, { body })).body.errors).toEqual([
    { pointer: '#/lines/0/amount', detail: '不能是 0：正数增加，负数扣减。' },
    { pointer: '#/lines/0/reason', detail: '格式不正确，应为：^[a-z][a-z0-9_]{0,29}$' },
  ])
  expect((await problemAt('GET', '/members/nobody')).body.errors).toEqual([
    { parameter: 'memberId', detail: '格式不正确，应为：UUID' },
  ])
})

test('a parameter that is wrong is named', async () => {
  const { status, body } = await problemAt('GET', '/changes?limit=1000')
  expect([status, body.code, body.errors]).toEqual([
    400,
    'invalid_parameter',
    [{ parameter: 'limit', detail: '不能大于 200。' }],
  ])
})

test('the type of a problem leads to what it means, without a key', async () => {
  const { body } = await problemAt('GET', '/nothing')
  const path = new URL(body.type).pathname.replace('/api/v1', '')
  const answer = await ask(here.app, undefined, 'GET', path)
  expect(answer.body).toEqual({ type: body.type, code: 'not_found', status: 404, title: '没有这个地址' })
  expect((await ask<ProblemBody>(here.app, undefined, 'GET', '/problems/none')).body.code).toBe('not_found')
})

test('what nobody expected is 500 with a word for the log, and nothing of what it was', async () => {
  await here.database.pool.query('alter table webhook rename to hidden')
  try {
    const { status, body } = await problemAt('GET', '/webhooks')
    expect([status, body.code]).toEqual([500, 'internal'])
    expect(JSON.stringify(body)).not.toMatch(/webhook|relation|select/i)
    expect(here.log.lines.find(({ level }) => level === 'error')?.fields).toMatchObject({
      requestId: body.requestId,
    })
  } finally {
    await here.database.pool.query('alter table hidden rename to webhook')
  }
})

test('no phone, openid or key ever stands in the log of a request', async () => {
  await crm.ask('POST', '/members/find', { body: { mobile: '13877776666' } })
  await crm.ask('POST', '/members/find', { body: { openid: 'oSecretOpenid00000000000000' } })
  expect(JSON.stringify(here.log.lines)).not.toMatch(/13877776666|oSecretOpenid|mp_live_/)
})
