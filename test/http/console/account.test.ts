import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OwnSession } from '../../../shared/console/people.ts'
import { consoleBrowser, staffIn } from '../../harness/console.ts'
import { password, personWith, refusalOf } from '../../harness/people.ts'
import { world, type World } from '../../harness/world.ts'

let here: World
beforeAll(async () => {
  here = await world()
})
afterAll(() => here.close())

/** Somebody signed in here and, in another browser, there. */
async function inTwoPlaces() {
  const person = await personWith(here)
  const there = consoleBrowser(here, { address: '2001:db8::17' })
  await person.browser.post('/sign-in', { email: person.email, password })
  await there.post('/sign-in', { email: person.email, password })
  return { ...person, there }
}

const sessionsOf = async (answer: Response) => ((await answer.json()) as { items: OwnSession[] }).items

test('she sees where she is signed in, and ends one of them', async () => {
  const { browser, there } = await inTwoPlaces()
  const sessions = await sessionsOf(await browser.get('/account/sessions'))
  const other = sessions.find(({ isThis }) => !isThis)
  expect(sessions).toHaveLength(2)
  expect(other).toMatchObject({ browser: 'Chrome · Linux', address: expect.stringMatching(/^2001:/) })
  const end = `/account/sessions/${other?.id}/end`
  const stranger = await staffIn(here, 'owner')
  expect(await refusalOf(await stranger.post(end))).toBe('session_gone')
  expect((await browser.post(end)).status).toBe(200)
  expect((await there.get('/session')).status).toBe(401)
  expect((await browser.get('/session')).status).toBe(200)
  expect(await refusalOf(await browser.post(end))).toBe('session_gone')
})

test('all but this one end together', async () => {
  const { browser, there } = await inTwoPlaces()
  expect((await browser.post('/account/sessions/end-others')).status).toBe(200)
  expect((await there.get('/session')).status).toBe(401)
  expect(await sessionsOf(await browser.get('/account/sessions'))).toHaveLength(1)
})

test('another password: the current one is asked for, the others are signed out, the old one is worth nothing', async () => {
  const { browser, there, email } = await inTwoPlaces()
  const change = (current: string, next: string) => browser.post('/account/password', { current, next })
  const next = 'a better one by far'
  const wrong = await change('wrong', next)
  expect(wrong.status).toBe(422)
  expect(await wrong.json()).toMatchObject({ error: { fields: { current: expect.any(String) } } })
  for (const bad of ['short', 'qwertyuiop123', email, password]) {
    const answer = await change(password, bad)
    expect(await answer.json(), bad).toMatchObject({ error: { fields: { next: expect.any(String) } } })
  }
  expect((await change(password, next)).status).toBe(200)
  expect((await there.get('/session')).status).toBe(401)
  expect((await browser.get('/session')).status).toBe(200)
  expect(await refusalOf(await there.post('/sign-in', { email, password }))).toBe('wrong_credentials')
  expect((await there.post('/sign-in', { email, password: next })).status).toBe(200)
})

test('a session left open is no place to guess the password', async () => {
  const { browser } = await inTwoPlaces()
  const guess = (current: string) =>
    browser.post('/account/password', { current, next: 'a better one by far' })
  for (let n = 0; n < 5; n += 1) expect((await guess(`guess ${n}`)).status).toBe(422)
  const locked = await guess(password)
  expect(locked.status).toBe(429)
  expect(await locked.json()).toMatchObject({
    error: { code: 'locked', message: expect.stringContaining('15 分钟') },
  })
  expect((await browser.get('/session')).status).toBe(200)
})
