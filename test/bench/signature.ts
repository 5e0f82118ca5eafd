import { Hono } from 'hono'
import { createApp } from '../../server/http/app.ts'
import { listen, type Answering } from '../../server/http/listen.ts'
import { benchHouse } from './house.ts'
import { requestsPerSecond } from './load.ts'
import { median, round, type Measurement } from './measure.ts'

/** Signatures for wx.config per second, against a bare JSON route of the same size on the same server. */
export async function signature(): Promise<Measurement[]> {
  const bench = await benchHouse()
  const bare = {
    appId: 'wx0123456789abcdef',
    timestamp: 1_414_587_457,
    nonceStr: 'Wm3WZYTPz0wzccnW',
    signature: '0f9de62fce790f9a083d5c99e95740ceb90c27ed',
    jsApiList: ['addCard', 'openCard', 'chooseCard'],
  }
  const bareApp = new Hono().get('/bare', (c) => c.json(bare))
  const app = createApp(bench.opened.house, bench.pages)
  const answer: Answering = (request, env) =>
    (request.url.endsWith('/bare') ? bareApp : app).fetch(request, env)
  const server = await listen(answer, { port: bench.portalPort, hostname: '127.0.0.1' })
  try {
    const origin = `http://127.0.0.1:${bench.portalPort}`
    const url = encodeURIComponent(`http://localhost:${bench.portalPort}/?channel=bench`)
    const rate = (path: string, seconds: number) =>
      requestsPerSecond({ origin, path, seconds, connections: 32 })
    const ours = `/api/portal/jssdk-config?url=${url}`
    await rate('/bare', 2)
    await rate(ours, 2)
    const pairs: { ours: number; bare: number }[] = []
    // Alternating, so that a busy moment of the machine meets both.
    for (let i = 0; i < 12; i += 1) pairs.push({ bare: await rate('/bare', 1), ours: await rate(ours, 1) })
    const healthz = [
      await rate('/healthz', 1),
      await rate(ours, 1),
      await rate('/healthz', 1),
      await rate(ours, 1),
    ]
    const ownCost = ((healthz[1] ?? 0) + (healthz[3] ?? 0)) / ((healthz[0] ?? 0) + (healthz[2] ?? 0))
    const ratio = median(pairs.map((pair) => pair.ours / pair.bare))
    return [
      {
        name: 'signature',
        ours: {
          what: 'GET /api/portal/jssdk-config',
          value: round(median(pairs.map((p) => p.ours)), 0),
          unit: 'requests/s',
        },
        baseline: {
          what: 'bare Hono JSON route, same server',
          value: round(median(pairs.map((p) => p.bare)), 0),
          unit: 'requests/s',
        },
        ratio: round(ratio),
        aim: '>= 0.8',
        met: ratio >= 0.8,
        note: `${round(ownCost)} of /healthz, which passes the same middleware`,
      },
    ]
  } finally {
    await server.close()
    await bench.close()
  }
}
