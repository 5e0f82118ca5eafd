import { expect, test } from 'vitest'
import vm from 'node:vm'
import { guardScript } from '../../../web/portal/guard.ts'

/** The guard as a browser runs it, with a session storage that outlives reloads. */
function start(stored = new Map<string, string>(), forgetful = false, now = 1_764_000_000_000) {
  const heard = new Map<string, (event: object) => void>()
  let reloads = 0
  vm.runInNewContext(guardScript, {
    addEventListener: (name: string, then: (event: object) => void) => heard.set(name, then),
    Date: { now: () => now },
    location: { reload: () => (reloads += 1) },
    sessionStorage: {
      getItem(key: string) {
        if (forgetful) throw new Error('denied')
        return stored.get(key) ?? null
      },
      setItem: (key: string, word: string) => stored.set(key, word),
    },
  })
  let prevented = 0
  return {
    stored,
    missingChunk: (name: string) =>
      heard.get('vite:preloadError')?.({
        payload: new Error(`Failed to fetch ${name}`),
        preventDefault: () => (prevented += 1),
      }),
    failed: (target: object) => heard.get('error')?.({ target }),
    counts: () => ({ reloads, prevented }),
  }
}

test('a missing chunk loads the page again once, and then lets the page say so', () => {
  const before = start()
  before.missingChunk('/assets/a.js')
  expect(before.counts()).toEqual({ reloads: 1, prevented: 1 })
  const after = start(before.stored)
  after.missingChunk('/assets/a.js')
  expect(after.counts()).toEqual({ reloads: 0, prevented: 0 })
})

test('the release after that may need it once more', () => {
  const before = start()
  before.missingChunk('/assets/a.js')
  const after = start(before.stored, false, 1_764_000_000_000 + 61_000)
  after.missingChunk('/assets/b.js')
  expect(after.counts().reloads).toBe(1)
})

test('a first script or style that is gone loads the page again once', () => {
  const page = start()
  page.failed({ tagName: 'SCRIPT', src: 'https://x.example/assets/entry.js' })
  page.failed({ tagName: 'SCRIPT', src: 'https://x.example/assets/entry.js' })
  page.failed({ tagName: 'LINK', href: 'https://x.example/assets/entry.css' })
  expect(page.counts().reloads).toBe(1)
})

test('a picture or a stranger’s script is no reason', () => {
  const page = start()
  page.failed({ tagName: 'IMG', src: 'https://x.example/assets/logo.png' })
  page.failed({ tagName: 'SCRIPT', src: 'https://other.example/x.js' })
  page.failed({})
  expect(page.counts().reloads).toBe(0)
})

test('where nothing can be remembered nothing is loaded again, for that might never end', () => {
  const page = start(new Map(), true)
  page.missingChunk('/assets/a.js')
  expect(page.counts()).toEqual({ reloads: 0, prevented: 0 })
})
