import { afterAll, beforeAll, expect, test } from 'vitest'
import { consoleBrowser, staffIn } from '../../harness/console.ts'
import { logged, password, personWith, refusalOf } from '../../harness/people.ts'
import { world, type World } from '../../harness/world.ts'

let here: World
beforeAll(async () => {
  here = await world()
})
afterAll(() => here.close())

const minutes = (n: number) => n * 60_000

test('e-mail and password make a session; signing out ends it', async () => {
  const { browser, email, id } = await personWith(here)
  const answer = await browser.post('/sign-in', { email: email.toUpperCase(), password })
  expect(await answer.json()).toEqual({ next: 'done' })
  const cookie = answer.headers.getSetCookie().find((line) => line.includes('session_token')) ?? ''
  expect(cookie).toMatch(/HttpOnly/i)
  expect(cookie).toMatch(/SameSite=Strict/i)
  expect(await (await browser.get('/session')).json()).toMatchObject({ id, email })
  expect(await logged(here, 1)).toEqual(['session.sign_in done'])
  const left = consoleBrowser(here, { cookie: browser.cookie() })
  expect(await (await browser.post('/sign-out')).json()).toEqual({ ok: true })
  expect((await browser.get('/session')).status).toBe(401)
  expect((await left.get('/session')).status).toBe(401)
  expect(await logged(here, 1)).toEqual(['session.sign_out done'])
  expect((await browser.post('/sign-out')).status).toBe(200)
})

test('over https the cookie is for https alone', async () => {
  const secure = await world({ settings: { PUBLIC_URL: 'https://member.example.com' } })
  try {
    const { browser, email } = await personWith(secure)
    const answer = await browser.post('/sign-in', { email, password })
    expect(answer.headers.getSetCookie().join()).toMatch(/__Secure-console\.session_token=[^;]+;[^,]*Secure/)
    expect((await browser.get('/session')).status).toBe(200)
  } finally {
    await secure.close()
  }
})

test('signing in again in the same browser ends the session that it had', async () => {
  const { browser, email } = await personWith(here)
  await browser.post('/sign-in', { email, password })
  const before = consoleBrowser(here, { cookie: browser.cookie() })
  await browser.post('/sign-in', { email, password })
  expect((await before.get('/session')).status).toBe(401)
  expect((await browser.get('/session')).status).toBe(200)
})

test('a wrong e-mail, a wrong password and a locked account are answered the same', async () => {
  const { browser, email } = await personWith(here)
  const texts = new Set<string>()
  const read = async (answer: Response) => {
    expect(answer.status).toBe(403)
    texts.add((await answer.text()).replace(/"requestId":"[^"]*"/, ''))
  }
  await read(await browser.post('/sign-in', { email: 'nobody@shop.example', password }))
  for (let n = 0; n < 5; n += 1) await read(await browser.post('/sign-in', { email, password: 'wrong' }))
  expect(await logged(here, 2)).toEqual(['session.locked refused', 'session.refused refused'])
  await read(await browser.post('/sign-in', { email, password }))
  expect(texts.size).toBe(1)
  await here.clock.advance(minutes(15) + 1)
  expect(await (await browser.post('/sign-in', { email, password })).json()).toEqual({ next: 'done' })
})

test('a right password forgives the wrong ones before it', async () => {
  const { browser, email } = await personWith(here)
  for (let round = 0; round < 2; round += 1) {
    for (let n = 0; n < 4; n += 1) await browser.post('/sign-in', { email, password: 'wrong' })
    expect((await browser.post('/sign-in', { email, password })).status).toBe(200)
  }
})

test('many tries at the same time are not more than one after the other', async () => {
  const { id, email } = await personWith(here)
  await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      consoleBrowser(here, { address: `192.0.2.${n}` }).post('/sign-in', { email, password: `wrong ${n}` }),
    ),
  )
  const { rows } = await here.house.db.execute<{ failures: number; locked: boolean }>(
    `select failures, locked_until is not null as locked from staff where id = '${id}'`,
  )
  expect(rows).toEqual([{ failures: 5, locked: true }])
})

test('who is locked is seen in the list of people, and the lock is lifted by restoring', async () => {
  const owner = await staffIn(here, 'owner')
  const { id, browser, email } = await personWith(here)
  for (let n = 0; n < 5; n += 1) await browser.post('/sign-in', { email, password: 'wrong' })
  const { people } = (await (await owner.get('/people')).json()) as {
    people: { id: string; lockedUntil?: string }[]
  }
  const until = new Date(here.clock.now().getTime() + minutes(15)).toISOString()
  expect(people.find((person) => person.id === id)?.lockedUntil).toBe(until)
  await owner.post(`/people/${id}/restore`)
  expect((await browser.post('/sign-in', { email, password })).status).toBe(200)
})

test('passwords sprayed from one address over many accounts come to an end', async () => {
  const { email } = await personWith(here)
  const attacker = consoleBrowser(here, { address: '203.0.113.99' })
  for (let n = 0; n < 30; n += 1)
    await attacker.post('/sign-in', { email: `guess${n}@shop.example`, password: 'Summer2026!' })
  const refused = await attacker.post('/sign-in', { email, password })
  expect(refused.status).toBe(429)
  expect(refused.headers.get('retry-after')).toBe('900')
  expect(await refused.json()).toMatchObject({ error: { message: expect.stringContaining('15 分钟') } })
  const elsewhere = consoleBrowser(here, { address: '203.0.113.100' })
  expect((await elsewhere.post('/sign-in', { email, password })).status).toBe(200)
  await here.clock.advance(minutes(15))
  expect((await attacker.post('/sign-in', { email, password })).status).toBe(200)
})

test('who is suspended learns it by the right password only', async () => {
  const owner = await staffIn(here, 'owner')
  const { id, browser, email } = await personWith(here)
  await owner.post(`/people/${id}/suspend`)
  expect(await refusalOf(await browser.post('/sign-in', { email, password: 'wrong' }))).toBe(
    'wrong_credentials',
  )
  expect(await refusalOf(await browser.post('/sign-in', { email, password }))).toBe('suspended')
})

test('what is no e-mail is said at its field', async () => {
  const answer = await consoleBrowser(here, { locale: 'en' }).post('/sign-in', { email: 'x', password })
  expect(answer.status).toBe(422)
  expect(await answer.json()).toMatchObject({
    error: { code: 'invalid', fields: { email: expect.stringContaining('valid e-mail') } },
  })
})
