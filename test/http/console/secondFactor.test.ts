import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SecondFactorStart } from '../../../shared/console/people.ts'
import { consoleBrowser } from '../../harness/console.ts'
import { logged, password, personWith, refusalOf } from '../../harness/people.ts'
import { totp } from '../../harness/totp.ts'
import { world, type World } from '../../harness/world.ts'

let here: World
beforeAll(async () => {
  here = await world()
})
afterAll(() => here.close())

/** Somebody who has set up her authenticator. */
async function secured() {
  const person = await personWith(here)
  const { browser, email } = person
  await browser.post('/sign-in', { email, password })
  const answer = await browser.post('/account/second-factor/start', { password })
  const start = (await answer.json()) as SecondFactorStart
  const confirmed = await browser.post('/account/second-factor/confirm', { code: totp(start.secret) })
  expect(confirmed.status).toBe(200)
  return { ...person, ...start }
}

const wrongCode = (secret: string) => String((Number(totp(secret)) + 500_000) % 1_000_000).padStart(6, '0')

test('setting up: the password, a secret to scan, ten backup codes, and a first code that proves it', async () => {
  const { browser, email } = await personWith(here)
  await browser.post('/sign-in', { email, password })
  const start = '/account/second-factor/start'
  const confirm = '/account/second-factor/confirm'
  expect(await refusalOf(await browser.post(confirm, { code: '123456' }))).toBe('second_factor_not_started')
  const refused = await browser.post(start, { password: 'wrong' })
  expect(refused.status).toBe(422)
  expect(await refused.json()).toMatchObject({ error: { fields: { password: expect.any(String) } } })
  const { uri, secret, backupCodes } = (await (
    await browser.post(start, { password })
  ).json()) as SecondFactorStart
  expect(new URL(uri).protocol).toBe('otpauth:')
  expect(decodeURIComponent(uri)).toContain(email)
  expect(backupCodes).toHaveLength(10)
  expect((await browser.post(confirm, { code: wrongCode(secret) })).status).toBe(422)
  expect(await (await browser.get('/session')).json()).toMatchObject({ secondFactor: false })
  expect((await browser.post(confirm, { code: totp(secret) })).status).toBe(200)
  expect(await (await browser.get('/session')).json()).toMatchObject({ secondFactor: true })
  expect(await refusalOf(await browser.post(start, { password }))).toBe('second_factor_on')
  expect(await refusalOf(await browser.post(confirm, { code: totp(secret) }))).toBe('second_factor_on')
})

test('the password alone makes no session; with the code of the authenticator it does', async () => {
  const { email, secret } = await secured()
  const browser = consoleBrowser(here, { address: '198.51.100.201' })
  const answer = await browser.post('/sign-in', { email, password })
  expect(await answer.json()).toEqual({ next: 'second_factor' })
  expect((await browser.get('/session')).status).toBe(401)
  expect(await refusalOf(await browser.post('/sign-in/second-factor', { code: wrongCode(secret) }))).toBe(
    'wrong_code',
  )
  const passed = await browser.post('/sign-in/second-factor', { code: ` ${totp(secret)} ` })
  expect(await passed.json()).toEqual({ next: 'done' })
  expect((await browser.get('/session')).status).toBe(200)
  expect(await logged(here, 2)).toEqual(['session.sign_in done', 'session.refused refused'])
  // The question is answered; a second answer needs a second question.
  expect(await refusalOf(await browser.post('/sign-in/second-factor', { code: totp(secret) }))).toBe(
    'challenge_gone',
  )
})

test('a backup code opens once', async () => {
  const { email, backupCodes } = await secured()
  const browser = consoleBrowser(here, { address: '198.51.100.202' })
  const code = backupCodes[3]
  await browser.post('/sign-in', { email, password })
  expect((await browser.post('/sign-in/second-factor', { code })).status).toBe(200)
  await browser.post('/sign-in', { email, password })
  expect(await refusalOf(await browser.post('/sign-in/second-factor', { code }))).toBe('wrong_code')
})

test('wrong codes count beyond one question: the right password in between forgives none', async () => {
  const { email, secret } = await secured()
  const browser = consoleBrowser(here, { address: '198.51.100.203' })
  const wrong = async () =>
    refusalOf(await browser.post('/sign-in/second-factor', { code: wrongCode(secret) }))
  await browser.post('/sign-in', { email, password })
  for (let n = 0; n < 3; n += 1) expect(await wrong()).toBe('wrong_code')
  await browser.post('/sign-in', { email, password })
  for (let n = 0; n < 2; n += 1) expect(await wrong()).toBe('wrong_code')
  expect(await wrong()).toBe('locked')
  expect(await refusalOf(await browser.post('/sign-in', { email, password }))).toBe('wrong_credentials')
  await here.clock.advance(15 * 60_000 + 1)
  await browser.post('/sign-in', { email, password })
  expect((await browser.post('/sign-in/second-factor', { code: totp(secret) })).status).toBe(200)
})

test('a code without a question is no way in', async () => {
  const browser = consoleBrowser(here)
  expect(await refusalOf(await browser.post('/sign-in/second-factor', { code: '123456' }))).toBe(
    'challenge_gone',
  )
  const made = consoleBrowser(here, { cookie: 'console.two_factor=2fa-abcdefghij.c2lnbmF0dXJl' })
  expect(await refusalOf(await made.post('/sign-in/second-factor', { code: '123456' }))).toBe(
    'challenge_gone',
  )
})

test('it is turned off by the password, and the session goes on', async () => {
  const { browser, email } = await secured()
  expect((await browser.post('/account/second-factor/remove', { password: 'wrong' })).status).toBe(422)
  expect((await browser.post('/account/second-factor/remove', { password })).status).toBe(200)
  expect(await (await browser.get('/session')).json()).toMatchObject({ secondFactor: false })
  const again = await browser.post('/account/second-factor/remove', { password })
  expect(await refusalOf(again)).toBe('second_factor_off')
  const other = consoleBrowser(here, { address: '198.51.100.204' })
  expect(await (await other.post('/sign-in', { email, password })).json()).toEqual({ next: 'done' })
})
