import type { Emulator } from '../../../server/emulator/emulator.ts'
import type { Holding } from '../../../server/emulator/state.ts'
import { landActivation, type Landed } from '../../../server/usecase/activation/landActivation.ts'
import type { House } from '../../../server/usecase/house.ts'
import { storePush } from '../../../server/usecase/push/storePush.ts'
import { openCallback } from '../../../server/wechat/callback/openCallback.ts'
import type { StoppedClock } from '../../harness/clock.ts'
import type { FreshDatabase } from '../../harness/database.ts'
import type { keepingLog } from '../../harness/quietLog.ts'
import { standingRooms } from '../../harness/rooms.ts'
import { worldUrls } from '../../harness/settings.ts'
import { nextCustomer, type Customer } from './customer.ts'

export type JourneyWorld = {
  house: House
  emulator: Emulator
  clock: StoppedClock
  database: FreshDatabase
  log: ReturnType<typeof keepingLog>
  cardId: string
  /** While true, pushes reach the portal as WeChat sends them; else they are lost. */
  pushes: { arrive: boolean }
  newCustomer(mobile?: string): Customer
  claim(customer: Customer, outerStr?: string): Promise<string>
  /** She sends the form; the answer is the path and query where WeChat sends her phone. */
  submit(customer: Customer, code: string): Promise<string>
  remove(customer: Customer, code: string): Promise<void>
  fault(path: string, fault: Record<string, unknown>, times?: number): Promise<void>
  clearFaults(): Promise<void>
  land(rawUrl: string, sessionOpenid?: string): Promise<Extract<Landed, { outcome: 'stored' }>>
  /** Let pushes arrive and tasks run until nothing is left. Short pauses take no time, and time stands still. */
  settle(): Promise<void>
  /** The same, while time goes by: for delays and time-outs. */
  settleWhileTimePasses(): Promise<void>
  /** How WeChat sees her card. */
  atWechat(code: string): Holding | undefined
  /** How often WeChat was asked. */
  calls(path: string): Promise<number>
  close(): Promise<void>
}

/** The journey's rooms on a real PostgreSQL, with the emulator in WeChat's place and no HTTP between them. */
export async function journeyWorld(): Promise<JourneyWorld> {
  const pushes = { arrive: true }
  const behind: { house?: House } = {}
  const rooms = await standingRooms({
    receive: (request) => receivePush(behind.house, pushes.arrive, request),
    hurry: (clock) => ({
      ...clock,
      wait: (ms, signal) => (ms <= 1000 ? Promise.resolve() : clock.wait(ms, signal)),
    }),
  })
  const { house, emulator, clock, database, log, drain: settle, close } = rooms
  behind.house = house
  const cardId = emulator.state.cards[0]?.cardId ?? ''

  const door = async <Answer>(name: string, body: unknown, method = 'POST'): Promise<Answer> => {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) }
    const answer = await emulator.fetch(new Request(`${worldUrls.wechat}/_emulator/${name}`, init))
    if (!answer.ok) throw new Error(`${name}: ${await answer.text()}`)
    return (await answer.json()) as Answer
  }

  return {
    house,
    emulator,
    clock,
    database,
    log,
    cardId,
    pushes,
    newCustomer: nextCustomer,
    settle,
    async claim({ openid }, outerStr = '') {
      const { code } = await door<{ code: string }>('claim', { openid, cardId, outerStr })
      return code
    },
    async submit({ openid, fields }, code) {
      const { redirectUrl } = await door<{ redirectUrl: string }>('submit', { openid, cardId, code, fields })
      return redirectUrl.slice(worldUrls.portal.length)
    },
    remove: ({ openid }, code) => door('delete', { openid, cardId, code }),
    fault: (path, fault, times) => door('faults', { path, fault, ...(times === undefined ? {} : { times }) }),
    clearFaults: () => door('faults', undefined, 'DELETE'),
    async land(rawUrl, sessionOpenid) {
      const landed = await landActivation(house, { rawUrl, ...(sessionOpenid ? { sessionOpenid } : {}) })
      if (landed.outcome !== 'stored') throw new Error(`the landing was ${landed.outcome}`)
      return landed
    },
    async settleWhileTimePasses() {
      const progress = { isSettled: false }
      const settling = settle().finally(() => {
        progress.isSettled = true
      })
      while (!progress.isSettled) {
        // Time goes by as fast as the database answers: however slow the machine, no call is late for its sake alone.
        await database.pool.query('select 1')
        await clock.advance(20)
      }
      await settling
    },
    atWechat: (code) => emulator.state.holdings.find((holding) => holding.code === code),
    async calls(path) {
      const { calls } = await door<{ calls: { path: string }[] }>('calls', undefined, 'GET')
      return calls.filter((call) => call.path === path).length
    },
    close,
  }
}

async function receivePush(house: House | undefined, arrives: boolean, request: Request): Promise<Response> {
  if (!house || !arrives) throw new TypeError('nobody listens')
  const { WECHAT_TOKEN: token, WECHAT_AES_KEY: aesKey, WECHAT_APP_ID: appId } = house.settings
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const opened = openCallback({
    token,
    aesKey,
    appId,
    query,
    body: await request.text(),
    now: house.clock.now(),
  })
  if (opened.outcome !== 'event') return new Response('', { status: 403 })
  await storePush(house, opened)
  return new Response('success')
}
