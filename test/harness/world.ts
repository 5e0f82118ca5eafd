import type { Hono } from 'hono'
import type { Outside } from '../../server/floor.ts'
import { createApp } from '../../server/http/app.ts'
import { plainPages } from './pages.ts'
import { standingRooms, type Rooms } from './rooms.ts'

export type World = Rooms & { app: Hono }

/** The whole house in one process: the rooms, and the portal's HTTP before them. */
export async function world(
  options: { settings?: Record<string, string>; seedCard?: boolean; outside?: Outside } = {},
): Promise<World> {
  const door: { app?: Hono } = {}
  const rooms = await standingRooms({
    ...options,
    reviewDelayMs: 0,
    async receive(request) {
      if (!door.app) throw new TypeError('nobody listens')
      return door.app.fetch(request)
    },
  })
  const app = createApp(rooms.house, plainPages)
  door.app = app
  return { ...rooms, app }
}
