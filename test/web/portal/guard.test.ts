import { expect, test } from 'vitest'
import vm from 'node:vm'
import { guardScript } from '../../../web/portal/guard.ts'

type Options = { stored?: Map<string, string>; keeps?: 'all' | 'nothing' | 'reads'; now?: number }

/** The guard as a browser runs it, with a session storage that outlives reloads, and a network that may be gone. */
function start({ stored = new Map(), keeps = 'all', now = 1_764_000_000_000 }: Options = {}) {
  const heard = new Map<string, (event: object) => void>()
  const asked: string[] = []
  const network = { isThere: true }
  let reloads = 0
  const deny = () => {
    throw new Error('denied')
  }
  vm.runInNewContext(guardScript, {
    addEventListener: (name: string, then: (event: object) => void) => heard.set(name, then),
    Date: { now: () => now },
    location: { reload: () => (reloads += 1) },
    fetch: async (path: string) => {
      asked.push(path)
      if (!network.isThere) throw new TypeError('Failed to fetch')
      return new Response()
    },
    sessionStorage: {
      getItem: (key: string) => (keeps === 'nothing' ? deny() : (stored.get(key) ?? null)),
      setItem: (key: string, word: string) => (keeps === 'all' ? stored.set(key, word) : deny()),
    },
  })
  const settle = () => new Promise((resolve) => setImmediate(resolve))
  return {
    stored,
    network,
    asked,
    async missingChunk() {
      heard.get('vite:preloadError')?.({})
      await settle()
    },
    async failed(target: object) {
      heard.get('error')?.({ target })
      await settle()
    },
    reloads: () => reloads,
  }
}

test('a missing chunk loads the page again once, and then lets the page say so', async () => {
  const before = start()
  await before.missingChunk()
  await before.missingChunk()
  expect(before.reloads()).toBe(1)
  const after = start({ stored: before.stored })
  await after.missingChunk()
  expect(after.reloads()).toBe(0)
})

test('the release after that may need it once more', async () => {
  const before = start()
  await before.missingChunk()
  const after = start({ stored: before.stored, now: 1_764_000_000_000 + 61_000 })
  await after.missingChunk()
  expect(after.reloads()).toBe(1)
})

test('without a network nothing is loaded again, for nothing would come; with it, the next failure does', async () => {
  const page = start()
  page.network.isThere = false
  await page.missingChunk()
  await page.missingChunk()
  expect([page.reloads(), page.asked]).toEqual([0, ['/healthz', '/healthz']])
  page.network.isThere = true
  await page.missingChunk()
  expect(page.reloads()).toBe(1)
})

test('a first script or style that is gone loads the page again once', async () => {
  const page = start()
  await page.failed({ tagName: 'SCRIPT', src: 'https://x.example/assets/entry.js' })
  await page.failed({ tagName: 'SCRIPT', src: 'https://x.example/assets/entry.js' })
  await page.failed({ tagName: 'LINK', href: 'https://x.example/assets/entry.css' })
  expect(page.reloads()).toBe(1)
})

test('a picture or a stranger’s script is no reason', async () => {
  const page = start()
  await page.failed({ tagName: 'IMG', src: 'https://x.example/assets/logo.png' })
  await page.failed({ tagName: 'SCRIPT', src: 'https://other.example/x.js' })
  await page.failed({})
  expect([page.reloads(), page.asked]).toEqual([0, []])
})

test.each(['nothing', 'reads'] as const)(
  'where a page may remember no reload (%s) nothing is loaded again, for that might never end',
  async (keeps) => {
    const page = start({ keeps })
    await page.missingChunk()
    expect(page.reloads()).toBe(0)
  },
)
