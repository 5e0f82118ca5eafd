import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Invited, People } from '../../../shared/console/people.ts'
import { firstOwnerLink, makeOwnerLink } from '../../../server/usecase/staff/makeOwnerLink.ts'
import { consoleBrowser, staffIn, type StaffClient } from '../../harness/console.ts'
import { password, personWith, refusalOf } from '../../harness/people.ts'
import { totp } from '../../harness/totp.ts'
import { world, type World } from '../../harness/world.ts'

let here: World
let owner: StaffClient
beforeAll(async () => {
  here = await world()
  owner = await staffIn(here, 'owner')
})
afterAll(() => here.close())

const DAY = 24 * 3600 * 1000
const tokenOf = ({ link }: Invited) => new URL(link).hash.slice(1)
let guests = 0
const stranger = () => {
  guests += 1
  return consoleBrowser(here, { address: `192.0.2.${guests}` })
}

const invited = async (email: string, role = 'cashier') => {
  const answer = await owner.post('/people/invite', { name: '李收银', email, role })
  expect(answer.status).toBe(200)
  return tokenOf((await answer.json()) as Invited)
}
const accept = (token: string, changes: Record<string, string> = {}) =>
  stranger().post('/invitation/accept', { token, name: 'x', email: 'x@x.example', password, ...changes })

test('a colleague is invited by a link that holds its secret where no server sees it', async () => {
  const answer = await owner.post('/people/invite', {
    name: '李收银',
    email: 'Li@shop.example',
    role: 'cashier',
  })
  const { link, expiresAt } = (await answer.json()) as Invited
  expect(link).toMatch(/^http:\/\/localhost:8080\/console\/welcome#[A-Za-z0-9]{40}$/)
  const week = here.clock.now().getTime() + 7 * DAY
  expect(expiresAt).toBe(new Date(week).toISOString())
  const token = tokenOf({ link, expiresAt })
  expect(await (await stranger().post('/invitation', { token })).json()).toEqual({
    kind: 'invitation',
    name: '李收银',
    email: 'li@shop.example',
    role: 'cashier',
    expiresAt,
  })
  const kept = await here.database.pool.query('select * from staff_invitation')
  expect(JSON.stringify(kept.rows)).not.toContain(token)
  const log = await here.database.pool.query('select * from audit_entry')
  expect(JSON.stringify(log.rows)).not.toContain(token)
})

test('accepting makes the account she was invited to, whatever the body says of it, and signs her in', async () => {
  const token = await invited('new@shop.example')
  const browser = stranger()
  const body = { token, name: '别人', email: 'other@shop.example', password }
  expect(await (await browser.post('/invitation/accept', body)).json()).toEqual({ next: 'done' })
  expect(await (await browser.get('/session')).json()).toMatchObject({
    name: '李收银',
    email: 'new@shop.example',
    role: 'cashier',
  })
  expect(await refusalOf(await stranger().post('/invitation', { token }))).toBe('link_gone')
  expect(await refusalOf(await accept(token))).toBe('link_gone')
})

test('of two who use a link at the same time one is let in', async () => {
  const token = await invited('twice@shop.example')
  const answers = await Promise.all([accept(token), accept(token)])
  const outcomes = await Promise.all(answers.map(refusalOf))
  expect(outcomes.toSorted()).toEqual([200, 'link_gone'])
})

test('two links of the owner, used for one e-mail at the same time, make one account', async () => {
  const made = await makeOwnerLink(here.house)
  const token = tokenOf(made)
  const answers = await Promise.all([1, 2, 3].map(() => accept(token, { email: 'boss@shop.example' })))
  expect((await Promise.all(answers.map(refusalOf))).filter((word) => word === 200)).toHaveLength(1)
})

test('a link is too old after a week, withdrawn at once, replaced by the next', async () => {
  const first = await invited('late@shop.example')
  const second = await invited('late@shop.example')
  expect(await refusalOf(await accept(first))).toBe('link_gone')
  const { invitations } = (await (await owner.get('/people')).json()) as People
  const open = invitations.filter(({ email }) => email === 'late@shop.example')
  expect(open).toHaveLength(1)
  const withdraw = `/people/invitations/${open[0]?.id}/withdraw`
  expect((await owner.post(withdraw)).status).toBe(200)
  expect(await refusalOf(await owner.post(withdraw))).toBe('invitation_gone')
  expect(await refusalOf(await accept(second))).toBe('link_gone')
  const third = await invited('late@shop.example')
  await here.clock.advance(7 * DAY)
  expect(await refusalOf(await accept(third))).toBe('link_gone')
  expect(await refusalOf(await stranger().post('/invitation', { token: 'short' }))).toBe('link_gone')
  owner = await staffIn(here, 'owner')
})

test('a password that anybody would guess is refused at its field, and the link stays good', async () => {
  const token = await invited('careful@shop.example')
  for (const bad of ['short', 'password123', '1234567890', 'careful@shop.example']) {
    const answer = await accept(token, { password: bad })
    expect(answer.status, bad).toBe(422)
    expect(await answer.json()).toMatchObject({ error: { fields: { password: expect.any(String) } } })
  }
  expect((await accept(token)).status).toBe(200)
})

test('who has an account is not invited again', async () => {
  const { email } = await personWith(here)
  const answer = await owner.post('/people/invite', { name: 'x', email, role: 'manager' })
  expect(answer.status).toBe(422)
  expect(await answer.json()).toMatchObject({
    error: { fields: { email: expect.stringContaining('已经有账号') } },
  })
})

test('a reset sets another password, ends her sessions, and lets her in without the lost phone', async () => {
  const { id, email, browser } = await personWith(here)
  await browser.post('/sign-in', { email, password })
  const start = await (await browser.post('/account/second-factor/start', { password })).json()
  await browser.post('/account/second-factor/confirm', { code: totp((start as { secret: string }).secret) })
  const answer = await owner.post(`/people/${id}/reset`)
  const token = tokenOf((await answer.json()) as Invited)
  expect((await browser.get('/session')).status).toBe(200)
  const next = 'another good password'
  expect((await accept(token, { password: next })).status).toBe(200)
  expect((await browser.get('/session')).status).toBe(401)
  const fresh = stranger()
  expect(await refusalOf(await fresh.post('/sign-in', { email, password }))).toBe('wrong_credentials')
  expect(await (await fresh.post('/sign-in', { email, password: next })).json()).toEqual({ next: 'done' })
})

test('suspending her takes an open reset away; nobody suspended gets one', async () => {
  const { id } = await personWith(here)
  const token = tokenOf((await (await owner.post(`/people/${id}/reset`)).json()) as Invited)
  await owner.post(`/people/${id}/suspend`)
  expect(await refusalOf(await accept(token))).toBe('link_gone')
  expect(await refusalOf(await owner.post(`/people/${id}/reset`))).toBe('is_suspended')
})

test("the owner's link recovers an account: active, an owner, with another password", async () => {
  const { id, email } = await personWith(here, { name: '老店主' })
  await owner.post(`/people/${id}/suspend`)
  const token = tokenOf(await makeOwnerLink(here.house))
  const next = 'another good password'
  const browser = stranger()
  const body = { token, name: '老店主', email: email.toUpperCase(), password: next }
  expect((await browser.post('/invitation/accept', body)).status).toBe(200)
  expect(await (await browser.get('/session')).json()).toMatchObject({ id, role: 'owner', email })
})

test('the first start of an installation says the link of its owner once', async () => {
  const empty = await world()
  try {
    const [one, two] = await Promise.all([firstOwnerLink(empty.house), firstOwnerLink(empty.house)])
    const said = [one, two].filter((answer) => answer && 'link' in answer)
    expect(said).toHaveLength(1)
    expect([one, two]).toContainEqual({ saidUntil: expect.any(String) })
    await empty.clock.advance(DAY)
    const later = await firstOwnerLink(empty.house)
    expect(later).toMatchObject({ link: expect.stringContaining('/console/welcome#') })
    const newer = tokenOf(await makeOwnerLink(empty.house))
    const browser = consoleBrowser(empty)
    const older = later && 'link' in later ? tokenOf(later) : ''
    expect(await refusalOf(await browser.post('/invitation', { token: older }))).toBe('link_gone')
    const body = { token: newer, name: '店主', email: 'owner@shop.example', password }
    expect((await browser.post('/invitation/accept', body)).status).toBe(200)
    expect(await firstOwnerLink(empty.house)).toBeUndefined()
  } finally {
    await empty.close()
  }
})
