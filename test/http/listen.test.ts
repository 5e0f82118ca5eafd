import { expect, test } from 'vitest'
import { listen } from '../../server/http/listen.ts'

const here = { port: 0, hostname: '127.0.0.1' }

test('a port that is taken is said in a sentence', async () => {
  const first = await listen(() => new Response('here'), here)
  await expect(listen(() => new Response('here'), { ...here, port: first.port })).rejects.toThrow(
    `port ${first.port} is taken by another program`,
  )
  await first.close()
})

test('when it ends, whoever waits is answered, and nobody new is', async () => {
  const arrived = Promise.withResolvers<void>()
  const server = await listen(async (_, { closing }) => {
    const end = new Promise((done) => closing?.addEventListener('abort', done))
    arrived.resolve()
    await end
    return new Response('as far as we know')
  }, here)
  const url = `http://127.0.0.1:${server.port}/`
  const waiting = fetch(url)
  await arrived.promise
  await Promise.all([server.close(), waiting])
  expect(await (await waiting).text()).toBe('as far as we know')
  await expect(fetch(url)).rejects.toThrow('fetch failed')
})
