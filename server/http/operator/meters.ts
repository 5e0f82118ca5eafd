import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { countActivations } from '../../usecase/operator/countActivations.ts'
import type { House } from '../../usecase/house.ts'

export type Meters = {
  request(method: string, route: string, status: number, ms: number): void
  callback(outcome: string): void
  /** Prometheus's text format. */
  read(): Promise<{ contentType: string; text: string }>
}

/** What an operator watches: requests, callbacks, journeys by state, and the process itself. */
export function createMeters(house: House): Meters {
  const registry = new Registry()
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by route pattern.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [registry],
  })
  const callbacks = new Counter({
    name: 'wechat_callbacks_total',
    help: "WeChat's pushes, by what became of them.",
    labelNames: ['outcome'],
    registers: [registry],
  })
  const activations = new Gauge({
    name: 'activations',
    help: 'Journeys of activation tickets, by state.',
    labelNames: ['state'],
    registers: [registry],
  })
  let watchesProcess = false
  /** prom-client finds a series by hashing its labels; asked once a series instead of once a request. */
  const series = new Map<string, { observe(seconds: number): void }>()
  const seriesOf = (method: string, route: string, status: number) => {
    const key = `${method} ${route} ${status}`
    const known = series.get(key) ?? duration.labels(method, route, String(status))
    series.set(key, known)
    return known
  }
  return {
    request: (method, route, status, ms) => seriesOf(method, route, status).observe(ms / 1000),
    callback: (outcome) => callbacks.inc({ outcome }),
    async read() {
      // Only where somebody reads them: each registry puts observers of its own into the process.
      if (!watchesProcess) collectDefaultMetrics({ register: registry })
      watchesProcess = true
      for (const { state, count } of await countActivations(house)) activations.set({ state }, count)
      return { contentType: registry.contentType, text: await registry.metrics() }
    },
  }
}
