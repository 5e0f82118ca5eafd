import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client'
import { countActivations } from '../../usecase/operator/countActivations.ts'
import type { House } from '../../usecase/house.ts'
import { watchProblems } from '../../usecase/operator/watchProblems.ts'
import { createDurations } from './durations.ts'
import { createProblemMeters } from './problemMeters.ts'

export type Meters = {
  request(method: string, route: string, status: number, ms: number): void
  callback(outcome: string): void
  /** Prometheus's text format. */
  read(): Promise<{ contentType: string; text: string }>
}

/** What an operator watches: requests, callbacks, journeys by state, problems, the nightly comparison, and the process itself. */
export function createMeters(house: House): Meters {
  const registry = new Registry()
  const durations = createDurations()
  const callbacks = new Counter({
    name: 'wechat_callbacks_total',
    help: "WeChat's pushes, by what became of them.",
    labelNames: ['outcome'],
    registers: [registry],
  })
  const wechatCalls = new Counter({
    name: 'wechat_calls_total',
    help: 'Requests to WeChat, by endpoint and outcome: ok, errcode, or failed.',
    labelNames: ['path', 'outcome'],
    registers: [registry],
  })
  const wechatSeconds = new Counter({
    name: 'wechat_call_seconds_total',
    help: 'Time that WeChat took to answer, by endpoint and outcome.',
    labelNames: ['path', 'outcome'],
    registers: [registry],
  })
  const activations = new Gauge({
    name: 'activations',
    help: 'Journeys of activation tickets, by state.',
    labelNames: ['state'],
    registers: [registry],
  })
  const problems = createProblemMeters(registry)
  let watchesProcess = false
  return {
    request: (method, route, status, ms) => durations.observe(method, route, status, ms / 1000),
    callback: (outcome) => callbacks.inc({ outcome }),
    async read() {
      // Only where somebody reads them: each registry puts observers of its own into the process.
      if (!watchesProcess) collectDefaultMetrics({ register: registry })
      watchesProcess = true
      wechatCalls.reset()
      wechatSeconds.reset()
      for (const { path, outcome, count, ms } of house.calls.list()) {
        wechatCalls.inc({ path, outcome }, count)
        wechatSeconds.inc({ path, outcome }, ms / 1000)
      }
      for (const { state, count } of await countActivations(house)) activations.set({ state }, count)
      problems.set(await watchProblems(house))
      return { contentType: registry.contentType, text: `${await registry.metrics()}\n${durations.read()}` }
    },
  }
}
