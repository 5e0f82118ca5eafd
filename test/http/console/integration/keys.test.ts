import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Paged } from '../../../../shared/console/answer.ts'
import type { ApiKeyView, MadeApiKey } from '../../../../shared/console/integration.ts'
import { ask } from '../../../harness/apiClient.ts'
import { staffIn, type StaffClient } from '../../../harness/console.ts'
import { logged } from '../../../harness/people.ts'
import { world, type World } from '../../../harness/world.ts'

let here: World
let owner: StaffClient
beforeAll(async () => {
  here = await world()
  owner = await staffIn(here, 'owner', '店主')
})
afterAll(() => here.close())

const wanted = { name: 'CRM', scopes: ['members:read'], networks: [], days: 90 }
const make = async (changes: object = {}) => owner.post('/api-keys', { ...wanted, ...changes })
const list = async () => ((await (await owner.get('/api-keys')).json()) as Paged<ApiKeyView>).items

test('a key is shown once, works at once, and stands in the list by its beginning', async () => {
  const answer = await make()
  const { key, view } = (await answer.json()) as MadeApiKey
  expect(answer.status).toBe(200)
  expect(view).toMatchObject({ name: 'CRM', state: 'active', hint: key.slice(0, 12), createdBy: '店主' })
  const days = (Date.parse(view.expiresAt ?? '') - Date.parse(view.createdAt)) / 86_400_000
  expect(days).toBe(90)
  const asked = await ask(here.app, key, 'POST', '/members/find', { body: { memberNo: '1' } })
  expect(asked.status).toBe(404)
  const items = await list()
  expect(items).toMatchObject([{ id: view.id, lastUsedAt: here.clock.now().toISOString() }])
  expect(JSON.stringify(items)).not.toContain(key)
  expect(await logged(here, 1)).toEqual(['api.manage done'])
})

test('a key that expires never has no end', async () => {
  const { view } = (await (await make({ days: null })).json()) as MadeApiKey
  expect(view.expiresAt).toBeUndefined()
})

test.each([
  ['name', { name: ' ' }],
  ['scopes', { scopes: [] }],
  ['networks', { networks: ['203.0.113.0/33'] }],
  ['networks', { networks: ['office'] }],
  ['days', { days: 0 }],
])('what is wrong is said at its field: %s', async (field, changes) => {
  const before = (await list()).length
  const answer = await make(changes)
  const { error } = (await answer.json()) as { error: { fields: Record<string, string> } }
  expect(answer.status).toBe(422)
  expect(error.fields[field]).toMatch(/[。]$/)
  expect((await list()).length).toBe(before)
})

test('a revoked key opens nothing from the next request on, stays in the list, and is revoked once', async () => {
  const { key, view } = (await (await make()).json()) as MadeApiKey
  const path = `/api-keys/${view.id}/revoke`
  expect(await (await owner.post(path)).json()).toMatchObject({ state: 'revoked' })
  expect((await ask(here.app, key, 'GET', '/changes')).status).toBe(401)
  const known = (await list()).find(({ id }) => id === view.id)
  expect(known).toMatchObject({ state: 'revoked', refused: { why: 'revoked' } })
  expect((await owner.post(path)).status).toBe(409)
  expect((await owner.post('/api-keys/nothing/revoke')).status).toBe(404)
})

test('no key ever stands in the audit log', async () => {
  const { key } = (await (await make({ name: '审计' })).json()) as MadeApiKey
  const { rows } = await here.database.pool.query('select * from audit_entry')
  expect(JSON.stringify(rows)).not.toContain(key.slice(12))
  expect(JSON.stringify(rows)).toContain(key.slice(0, 12))
})
