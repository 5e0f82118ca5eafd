import { expect, test } from 'vitest'
import { filesIn, importsOf, type Import } from './tree.ts'

/** Which room may know which; the composition roots (server/*.ts, server/demo) may know all. */
const arrows: Record<string, string[]> = {
  shared: ['shared'],
  'server/domain': ['server/domain', 'shared'],
  'server/wechat': ['server/wechat', 'server/floor.ts'],
  'server/wechat/callback': ['server/wechat/callback'],
  'server/store': ['server/store', 'shared', 'server/floor.ts'],
  'server/poster': ['server/poster', 'shared'],
  'server/usecase': [
    'server/usecase',
    'server/domain',
    'server/store',
    'server/wechat',
    'server/poster',
    'shared',
    'server/floor.ts',
    'server/settings.ts',
  ],
  'server/http': [
    'server/http',
    'server/usecase',
    'server/wechat/callback',
    'shared',
    'server/floor.ts',
    'server/settings.ts',
  ],
  'server/job': ['server/job', 'server/usecase', 'server/store', 'server/floor.ts'],
  'server/emulator': ['server/emulator', 'server/wechat/callback', 'server/floor.ts'],
  'web/portal': ['web/portal', 'web/ui', 'web/api', 'web/wx', 'shared'],
  'web/console': ['web/console', 'web/ui', 'web/api', 'web/wx', 'shared'],
  'web/wx': ['web/wx', 'shared'],
  'web/ui': ['web/ui', 'shared'],
  'web/api': ['web/api', 'shared'],
}

const rooms = Object.keys(arrows).toSorted((a, b) => b.length - a.length)
const isIn = (path: string, room: string) => path === room || path.startsWith(`${room}/`)
const roomOf = (path: string) => rooms.find((room) => isIn(path, room))

/**
 * The store fills shapes that others declare: the seam of WeChat's credentials, and what the decisions are made from.
 * It may know these types, and none of the code.
 */
const isDeclaredShape = (i: Import) =>
  i.typeOnly &&
  isIn(i.from, 'server/store') &&
  (isIn(i.to, 'server/wechat/token') || isIn(i.to, 'server/domain'))

test('no import runs against the arrows between the rooms', () => {
  const wrong = ['server', 'web', 'shared']
    .flatMap((folder) => filesIn(folder))
    .flatMap(importsOf)
    .filter((i) => {
      const room = roomOf(i.from)
      return room && !arrows[room]?.some((allowed) => isIn(i.to, allowed)) && !isDeclaredShape(i)
    })
    .map((i) => `${i.from} -> ${i.to}`)
  expect(wrong, 'move the code to the room it belongs to, or hand it in as an argument').toEqual([])
})

test('the product knows nothing of the emulator; only the demonstration does', () => {
  const known = filesIn('server')
    .filter(
      (path) => !isIn(path, 'server/emulator') && !isIn(path, 'server/demo') && path !== 'server/demo.ts',
    )
    .flatMap(importsOf)
    .filter((i) => isIn(i.to, 'server/emulator'))
  expect(known).toEqual([])
})
