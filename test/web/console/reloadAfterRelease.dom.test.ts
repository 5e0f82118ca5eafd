import { expect, test } from 'vitest'
import { reloadAfterRelease } from '../../../web/console/reloadAfterRelease.ts'
import { createStorage } from './stage.ts'

/** The console's window, with a storage that outlives reloads, and a network that may be gone. */
function open(kept: Record<string, string> = {}) {
  const network = { isThere: true }
  const storage = createStorage(kept)
  let reloads = 0
  const events = new EventTarget()
  reloadAfterRelease({
    addEventListener: events.addEventListener.bind(events),
    sessionStorage: storage,
    location: { reload: () => (reloads += 1) },
    fetch: async () => {
      if (!network.isThere) throw new TypeError('Failed to fetch')
      return new Response()
    },
  } as unknown as Window)
  const lose = async () => {
    events.dispatchEvent(new Event('vite:preloadError'))
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { network, lose, kept: storage.all, reloads: () => reloads }
}

test('a part of an old release that is gone loads the console again, once', async () => {
  const before = open()
  await before.lose()
  expect(before.reloads()).toBe(1)
  const after = open(Object.fromEntries(before.kept))
  await after.lose()
  expect(after.reloads()).toBe(0)
})

test('without a network nothing is loaded again, and the next failure with it is made up for', async () => {
  const page = open()
  page.network.isThere = false
  await page.lose()
  expect([page.reloads(), page.kept.size]).toEqual([0, 0])
  page.network.isThere = true
  await page.lose()
  expect(page.reloads()).toBe(1)
})
