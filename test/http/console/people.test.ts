import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { People } from '../../../shared/console/people.ts'
import { sessionCookie, staffIn, consoleBrowser, type StaffClient } from '../../harness/console.ts'
import { changeRole } from '../../../server/usecase/staff/changeRole.ts'
import { refusalOf } from '../../harness/people.ts'
import { world, type World } from '../../harness/world.ts'

let here: World
let owner: StaffClient
beforeAll(async () => {
  here = await world()
})
afterAll(() => here.close())
beforeEach(async () => {
  // Each test begins with one owner.
  await here.house.db.execute(`update staff set role = 'auditor'`)
  owner = await staffIn(here, 'owner', '张店主')
})

test('everybody is listed, with who asks and who was here', async () => {
  const cashier = await staffIn(here, 'cashier', '李收银')
  const auditor = await staffIn(here, 'auditor')
  await auditor.get('/session')
  const { people } = (await (await auditor.get('/people')).json()) as People
  const now = here.clock.now().toISOString()
  expect(people.find(({ id }) => id === auditor.id)).toMatchObject({ isYou: true, lastSeenAt: now })
  expect(people.find(({ id }) => id === cashier.id)).toEqual({
    id: cashier.id,
    name: '李收银',
    email: cashier.email,
    role: 'cashier',
    status: 'active',
    secondFactor: false,
    isYou: false,
  })
})

test('another role holds from the next request on', async () => {
  const colleague = await staffIn(here, 'cashier')
  expect((await colleague.get('/people')).status).toBe(403)
  expect((await owner.post(`/people/${colleague.id}/role`, { role: 'auditor' })).status).toBe(200)
  expect((await colleague.get('/people')).status).toBe(200)
  const wrong = await owner.post(`/people/${colleague.id}/role`, { role: 'king' })
  expect(await wrong.json()).toMatchObject({ error: { fields: { role: '请选择一个角色。' } } })
  expect(await refusalOf(await owner.post('/people/nobody/role', { role: 'auditor' }))).toBe('person_gone')
})

test('nobody changes her own role or suspends herself', async () => {
  await staffIn(here, 'owner')
  expect(await refusalOf(await owner.post(`/people/${owner.id}/role`, { role: 'owner' }))).toBe('own_role')
  expect(await refusalOf(await owner.post(`/people/${owner.id}/suspend`))).toBe('own_account')
})

test('two owners who take the role from each other at the same time do not leave the console without one', async () => {
  const other = await staffIn(here, 'owner')
  const answers = await Promise.all([
    owner.post(`/people/${other.id}/role`, { role: 'manager' }),
    other.post(`/people/${owner.id}/role`, { role: 'manager' }),
  ])
  // The second is refused as the last owner's demotion, or because it is no owner's wish any more.
  const outcomes = (await Promise.all(answers.map(refusalOf))).filter((word) => word === 200)
  expect(outcomes).toHaveLength(1)
  const { rows } = await here.house.db.execute(
    `select id from staff where role = 'owner' and status = 'active'`,
  )
  expect(rows).toHaveLength(1)
})

test('two owners who suspend each other at the same time: one stays', async () => {
  const other = await staffIn(here, 'owner')
  await Promise.all([owner.post(`/people/${other.id}/suspend`), other.post(`/people/${owner.id}/suspend`)])
  const { rows } = await here.house.db.execute(
    `select id from staff where role = 'owner' and status = 'active'`,
  )
  expect(rows).toHaveLength(1)
})

test('the last active owner stays one, even where another owner is suspended', async () => {
  const suspended = await staffIn(here, 'owner')
  await owner.post(`/people/${suspended.id}/suspend`)
  const result = await changeRole(here.house, { id: owner.id, role: 'manager', by: suspended.id })
  expect(result).toEqual({ outcome: 'refused', code: 'last_owner' })
})

test('suspending ends every session at once; restoring lets her sign in again', async () => {
  const colleague = await staffIn(here, 'manager')
  const phone = consoleBrowser(here, { cookie: await sessionCookie(here, colleague.id) })
  expect((await phone.get('/session')).status).toBe(200)
  expect((await owner.post(`/people/${colleague.id}/suspend`)).status).toBe(200)
  expect((await phone.get('/session')).status).toBe(401)
  expect((await colleague.get('/session')).status).toBe(401)
  await expect(sessionCookie(here, colleague.id)).rejects.toThrow('no session')
  expect((await owner.post(`/people/${colleague.id}/restore`)).status).toBe(200)
  expect(await sessionCookie(here, colleague.id)).toContain('session_token')
})

test('her sessions can be ended without suspending her', async () => {
  const colleague = await staffIn(here, 'manager')
  expect((await owner.post(`/people/${colleague.id}/end-sessions`)).status).toBe(200)
  expect((await colleague.get('/session')).status).toBe(401)
  expect(await sessionCookie(here, colleague.id)).toContain('session_token')
})
