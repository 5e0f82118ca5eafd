import { expect, test } from 'vitest'
import { operations, roles, may } from '../../../shared/console/role.ts'
import { consolePages } from '../../../web/console/pages.ts'
import { backTo } from '../../../web/console/router.ts'
import { createStage, staff } from './stage.ts'

const here = ({ router }: ReturnType<typeof createStage>) => router.currentRoute.value

test('who is nobody signs in first, and comes back to where she was going', async () => {
  const stage = createStage({ 'GET /session': 401 })
  await stage.router.push('/people?tab=open')
  expect(here(stage).name).toBe('signIn')
  expect(here(stage).query).toEqual({ back: '/people?tab=open' })
})

test('the overview needs no way back', async () => {
  const stage = createStage({ 'GET /session': 401 })
  await stage.router.push('/')
  expect(here(stage).fullPath).toBe('/sign-in')
})

test('signing in and a one-time link ask nobody who she is', async () => {
  const stage = createStage({ 'GET /session': 401 })
  await stage.router.push('/sign-in')
  await stage.router.push('/welcome')
  expect(stage.asked).toEqual([])
})

test.each(roles)('%s sees the pages of her role, and words at the address of every other', async (role) => {
  const stage = createStage({ 'GET /session': staff(role) })
  const pages = consolePages.filter(({ path, meta }) => meta.operation !== undefined && !path.includes(':'))
  expect(pages.length).toBeGreaterThan(3)
  for (const page of pages) {
    await stage.router.push(page.path)
    const isAllowed = page.meta.operation !== undefined && may(role, page.meta.operation)
    expect([page.path, here(stage).name]).toEqual([page.path, isAllowed ? page.name : 'forbidden'])
    expect(here(stage).path).toBe(page.path)
  }
  expect(stage.asked, 'who she is was asked once').toEqual(['GET /session'])
})

test('every page names an operation that exists, and a title in both languages', () => {
  for (const { path, meta } of consolePages) {
    expect([undefined, ...operations]).toContain(meta.operation)
    const titles = [meta.title('zh-CN'), meta.title('en')]
    expect(
      titles.every((title) => title.length > 0 && titles[0] !== titles[1]),
      `${path} ${titles.join()}`,
    ).toBe(true)
  }
})

test('an address that there is not says so, to those who are signed in', async () => {
  const stage = createStage({ 'GET /session': staff() })
  await stage.router.push('/no/such/page')
  expect([here(stage).name, here(stage).path]).toEqual(['notFound', '/no/such/page'])
})

test('a server that cannot be reached is told at the same address, and asked again there', async () => {
  const stage = createStage({ 'GET /session': 'offline' })
  await stage.router.push('/people')
  expect([here(stage).name, here(stage).path]).toEqual(['unreachable', '/people'])
  expect(stage.session.problem.value?.message).toContain('连接不上服务器')
  stage.script['GET /session'] = staff()
  await stage.router.push({ path: '/people', force: true })
  expect(here(stage).name).toBe('people')
})

test('a page whose part cannot be loaded says so at its own address, and is tried again there', async () => {
  const network = { isThere: false }
  const pages = consolePages.map((page) => ({ ...page }))
  const people = pages.find(({ name }) => name === 'people')
  const load = people?.component as () => Promise<unknown>
  Object.assign(people ?? {}, {
    component: () =>
      network.isThere ? load() : Promise.reject(new TypeError('Failed to fetch dynamically imported module')),
  })
  const stage = createStage({ 'GET /session': staff() }, { pages })
  await stage.router.push('/people?tab=open').catch(() => undefined)
  await expect.poll(() => here(stage).name).toBe('notLoaded')
  expect(here(stage).fullPath).toBe('/people?tab=open')
  network.isThere = true
  await stage.router.replace({ path: '/people', query: { tab: 'open' }, force: true })
  expect([here(stage).name, here(stage).fullPath]).toEqual(['people', '/people?tab=open'])
})

test('a session that ends meanwhile leads to the sign-in, and back afterwards', async () => {
  const stage = createStage({ 'GET /session': staff(), 'GET /people': 401 })
  await stage.router.push('/people')
  await stage.api.get('/people')
  await expect.poll(() => here(stage).fullPath).toBe('/sign-in?back=/people')
  expect(stage.session.isSignedIn.value).toBe(false)
})

test('a refused sign-in stays where it is', async () => {
  const stage = createStage({ 'POST /sign-in': 401 })
  await stage.router.push('/sign-in?back=/cards')
  await stage.api.post('/sign-in', {})
  expect(here(stage).fullPath).toBe('/sign-in?back=/cards')
})

test.each([
  ['/cards?x=1', '/cards?x=1'],
  ['//elsewhere.example', '/'],
  ['/\\elsewhere.example', '/'],
  ['https://elsewhere.example', '/'],
  [undefined, '/'],
  [['/a', '/b'], '/'],
])('the way back from %j leads to %s', (back, to) => expect(backTo(back)).toBe(to))
