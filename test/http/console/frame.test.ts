import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StaffSession } from '../../../shared/console/people.ts'
import { createApp } from '../../../server/http/app.ts'
import { findCard } from '../../../server/usecase/card/findCard.ts'
import { staffIn, type StaffClient } from '../../harness/console.ts'
import { plainPages } from '../../harness/pages.ts'
import { world, type World } from '../../harness/world.ts'

let here: World
let owner: StaffClient
beforeAll(async () => {
  here = await world()
  owner = await staffIn(here, 'owner', '张店主')
})
afterAll(() => here.close())

const send = (headers: Record<string, string>, path = '/people/nobody/restore', body = '{}') =>
  here.app.request(`http://localhost:8080/api/console${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })
const codeOf = async (answer: Response) => ((await answer.json()) as { error: { code: string } }).error.code

test('who is signed in, and whose console it is', async () => {
  await findCard(here.house)
  const answer = await owner.get('/session')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(await answer.json()).toMatchObject({
    id: owner.id,
    name: '张店主',
    role: 'owner',
    secondFactor: false,
  })
  const { brand, demo } = (await (await owner.get('/session')).json()) as StaffSession
  expect(brand?.name).toMatch(/\S/)
  expect(demo).toBeUndefined()
})

test('a demonstration says so, and links to its phone', async () => {
  const app = createApp(here.house, plainPages, { demo: { phoneUrl: 'http://localhost:8081/' } })
  const auditor = await staffIn({ app, house: here.house }, 'auditor')
  expect(await (await auditor.get('/session')).json()).toMatchObject({
    demo: { phoneUrl: 'http://localhost:8081/' },
  })
})

test('a change that comes from another page is refused, and the sentence says where the console is', async () => {
  const answer = await send({ cookie: owner.cookie(), origin: 'https://evil.example' })
  expect(answer.status).toBe(403)
  expect(await answer.json()).toMatchObject({
    error: { code: 'foreign_origin', message: expect.stringContaining('http://localhost:8080/console/') },
  })
})

test('a change with cookies and no origin is believed only where the browser itself says that it is ours', async () => {
  const cookie = owner.cookie()
  expect(await codeOf(await send({ cookie }))).toBe('foreign_origin')
  expect(await codeOf(await send({ cookie, 'sec-fetch-site': 'cross-site' }))).toBe('foreign_origin')
  expect(await codeOf(await send({ cookie, 'sec-fetch-site': 'same-origin' }))).toBe('person_gone')
})

test('a body that is too large, or no JSON, or holds what no database takes', async () => {
  expect((await owner.post('/people/invite', { name: 'x'.repeat(300_000) })).status).toBe(413)
  const origin = 'http://localhost:8080'
  const invite = (body: string) => send({ cookie: owner.cookie(), origin }, '/people/invite', body)
  expect((await invite('{')).status).toBe(400)
  expect((await invite(String.raw`{"name":"a\u0000","email":"a@b.example","role":"owner"}`)).status).toBe(400)
  expect((await owner.get('/audit?actor=%00')).status).toBe(400)
})

test('what is not there is refused in the same envelope, in the language of the caller', async () => {
  const answer = await here.app.request('http://localhost:8080/api/console/nothing', {
    headers: { 'accept-language': 'en' },
  })
  expect(answer.status).toBe(404)
  expect(await answer.json()).toMatchObject({
    error: { code: 'not_found', message: expect.stringMatching(/^What you asked for/) },
  })
})

test('every change is recorded, done or refused; a look is not', async () => {
  const cashier = await staffIn(here, 'cashier', '收银小李')
  await cashier.get('/people')
  await cashier.post(`/people/${owner.id}/suspend`)
  await owner.post(`/people/${cashier.id}/end-sessions`)
  const { items } = (await (await owner.get('/audit')).json()) as { items: Record<string, unknown>[] }
  expect(items.slice(0, 2)).toEqual([
    expect.objectContaining({
      actor: '张店主',
      role: 'owner',
      action: 'people.edit',
      subject: '收银小李',
      outcome: 'done',
      detail: { request: 'POST /people/:id/end-sessions' },
      address: '203.0.113.7',
    }),
    expect.objectContaining({
      actor: '收银小李',
      role: 'cashier',
      action: 'people.edit',
      outcome: 'refused',
      detail: { request: 'POST /people/:id/suspend', code: 'forbidden' },
    }),
  ])
})

test('a session ends after a week, however busy, and its cookie cannot be made up', async () => {
  const manager = await staffIn(here, 'manager')
  expect((await manager.get('/session')).status).toBe(200)
  const forged = await here.app.request('http://localhost:8080/api/console/session', {
    headers: { cookie: manager.cookie().replace(/.{4}$/, 'AAAA') },
  })
  expect(forged.status).toBe(401)
  await here.clock.advance(7 * 24 * 3600 * 1000 + 1000)
  expect((await manager.get('/session')).status).toBe(401)
})
