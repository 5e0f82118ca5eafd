import { afterAll, beforeAll, expect, test } from 'vitest'
import { may, operations, roles, type Role } from '../../../shared/console/role.ts'
import { consoleRoutes } from '../../../server/http/console/routes.ts'
import type { ConsoleRoute } from '../../../server/http/console/route.ts'
import { consoleBrowser, staffIn, type ConsoleClient } from '../../harness/console.ts'
import { world, type World } from '../../harness/world.ts'

let here: World
const clients = new Map<Role, ConsoleClient>()
beforeAll(async () => {
  here = await world()
  for (const role of roles) clients.set(role, await staffIn(here, role))
})
afterAll(() => here.close())

/** The door of a route, with something that nobody has in the place of each parameter. */
const knock = (client: ConsoleClient, { method, path }: ConsoleRoute) => {
  const address = path.replaceAll(/:\w+(\{[^}]*\})?/g, 'nothing')
  if (method === 'GET') return client.get(address)
  return client[method === 'PUT' ? 'put' : method === 'PATCH' ? 'patch' : 'post'](address, {})
}

const doors = consoleRoutes.map((route) => ({ door: `${route.method} ${route.path}`, route }))
const cases = doors.flatMap((door) => roles.map((role) => ({ ...door, role })))

test.each(cases.filter(({ role, route }) => may(role, route.operation)))(
  '$door: the $role may',
  async ({ route, role }) => {
    const client = clients.get(role)
    const answer = client && (await knock(client, route))
    // Whatever else is wrong with an empty request: it is not the role, and it is said in order.
    expect([undefined, 401, 403, 500]).not.toContain(answer?.status)
  },
)

test.each(cases.filter(({ role, route }) => !may(role, route.operation)))(
  '$door: the $role may not',
  async ({ route, role }) => {
    const client = clients.get(role)
    const answer = client && (await knock(client, route))
    expect(answer?.status).toBe(403)
    expect(await answer?.json()).toMatchObject({
      error: { code: 'forbidden', message: expect.stringContaining('角色'), requestId: expect.any(String) },
    })
  },
)

test.each(doors)('$door: nobody who is not signed in', async ({ route }) => {
  const answer = await knock(consoleBrowser(here), route)
  expect(answer.status).toBe(401)
  expect(await answer.json()).toMatchObject({ error: { code: 'no_session' } })
})

test('no door is there twice, and each operation of the table has one', () => {
  const names = doors.map(({ door }) => door)
  expect(names).toEqual([...new Set(names)])
  expect(new Set(consoleRoutes.map(({ operation }) => operation))).toEqual(new Set(operations))
})
