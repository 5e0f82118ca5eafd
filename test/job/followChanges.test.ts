import { afterAll, beforeAll, expect, test } from 'vitest'
import { followChanges } from '../../server/job/followChanges.ts'
import { world, type World } from '../harness/world.ts'

let here: World
beforeAll(async () => {
  here = await world()
})
afterAll(() => here.close())

/** Lets the others run until something is so. */
async function until(isSo: () => boolean): Promise<void> {
  for (let looks = 0; !isSo(); looks += 1) {
    expect(looks).toBeLessThan(100_000)
    await new Promise((done) => setImmediate(done))
  }
}

test('it listens before it looks, looks at every change and every few seconds, and ends when it is told to', async () => {
  const ending = new AbortController()
  const said: string[] = []
  let wakes: (() => void)[] = []
  const reached = { next: Promise.withResolvers<void>() }
  const changes = {
    ...here.house.changes,
    next(topics: string[], timeoutMs: number, signal?: AbortSignal) {
      said.push(`listens for ${topics.join()} up to ${timeoutMs}`)
      signal?.addEventListener('abort', () => wakes.forEach((wake) => wake()))
      return new Promise<void>((done) => (wakes = [...wakes, done]))
    },
  }
  const db = new Proxy(here.house.db, {
    get(target, name, receiver) {
      if (name === 'execute') {
        said.push('looks')
        reached.next.resolve()
      }
      return Reflect.get(target, name, receiver) as unknown
    },
  })
  const following = followChanges({ ...here.house, db, changes }, ending.signal)
  await reached.next.promise
  expect(said).toEqual(['listens for changes up to 5000', 'looks'])

  reached.next = Promise.withResolvers<void>()
  for (const wake of wakes.splice(0)) wake()
  // After a change it rests a moment, so that a noon at the tills is one look.
  await until(() => here.clock.waiting() > 0)
  await here.clock.advance(199)
  expect(said).toHaveLength(2)
  await here.clock.advance(1)
  await reached.next.promise
  expect(said.slice(2)).toEqual(['listens for changes up to 5000', 'looks'])
  ending.abort()
  await following
  const { rows } = await here.database.pool.query(
    `select key from graphile_worker.jobs where key = 'fanOutChanges'`,
  )
  expect(rows).toHaveLength(1)
})

test('a database that is away is waited for', async () => {
  const ending = new AbortController()
  const db = new Proxy(here.house.db, {
    get: () => () => Promise.reject(new Error('the database is away')),
  })
  const following = followChanges({ ...here.house, db }, ending.signal)
  const warnings = () => here.log.lines.filter(({ level }) => level === 'warn').length
  await until(() => warnings() === 1)
  await here.clock.advance(5200)
  await until(() => warnings() === 2)
  ending.abort()
  await following
  expect(warnings()).toBe(2)
})
