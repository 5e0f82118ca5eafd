import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../../server/http/app.ts'
import { plainPages } from '../../harness/pages.ts'
import { world, type World } from '../../harness/world.ts'

const script = 'export const answer = 42\n'.repeat(100)
let w: World
let app: ReturnType<typeof createApp>
beforeAll(async () => {
  w = await world()
  const bytes = new TextEncoder().encode(script)
  const files = new Map([['page-abc123.js', { bytes, contentType: 'text/javascript; charset=utf-8' }]])
  app = createApp(w.house, { ...plainPages, files })
})
afterAll(() => w.close())

test('200: a hashed file is never asked for again, and travels compressed where the client can read it', async () => {
  const plain = await app.request('/assets/page-abc123.js')
  const small = await app.request('/assets/page-abc123.js', { headers: { 'accept-encoding': 'gzip, br' } })
  expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(plain.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(await plain.text()).toBe(script)
  expect(small.headers.get('content-encoding')).toBe('gzip')
  expect(small.headers.get('vary')).toContain('accept-encoding')
  expect(gunzipSync(await small.arrayBuffer()).toString()).toBe(script)
})

test.each(['/assets/gone.js', '/assets/', '/assets/%2e%2e%2fmanifest.json', '/assets/../manifest.json'])(
  '404: %s is not remembered as missing',
  async (path) => {
    const answer = await app.request(path)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('cache-control')).toBe('no-store')
  },
)
