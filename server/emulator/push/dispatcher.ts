import { randomWord } from '../../floor.ts'
import { sealCallback } from '../../wechat/callback/sealCallback.ts'
import type { Push, PushTry } from '../state.ts'
import { type World, nowOf, secondsOf } from '../world.ts'
import { judge, pauseAfter } from './schedule.ts'

const answerWithinMs = 5000
/** How long an out-of-order push is held back for one that may overtake it. */
const holdMs = 1000
const answerKept = 2000

type Dispatcher = {
  deliver(pushId: string): void
  /** Resolves when no push is under way; those that wait for a later try do not count. */
  settled(): Promise<void>
  /** Forget what is under way and what waits. */
  stop(): void
}

/** Carries pushes to the callback, repeats them as WeChat does, and writes every try down. */
export function createDispatcher(world: World): Dispatcher {
  const underWay = new Set<Promise<void>>()
  let stopped = new AbortController()
  let overtake: (() => void) | undefined

  const wait = async (ms: number, signal: AbortSignal): Promise<boolean> => {
    try {
      await world.clock.wait(ms, signal)
      return true
    } catch {
      return false
    }
  }
  const later = async (push: Push, ms: number) => {
    if (await wait(ms, stopped.signal)) begin(push)
  }
  const run = async (push: Push) => {
    const pauseMs = await attempt(world, push, stopped.signal)
    if (pauseMs !== undefined) void later(push, pauseMs)
  }
  const begin = (push: Push) => {
    const running = run(push)
    underWay.add(running)
    void running.finally(() => underWay.delete(running))
  }

  /** Let the next push go first: the held one leaves after it, or by itself after a while. */
  const hold = async (push: Push) => {
    const release = new AbortController()
    const { signal } = stopped
    overtake = () => release.abort()
    await wait(holdMs, AbortSignal.any([signal, release.signal]))
    overtake = undefined
    if (!signal.aborted) begin(push)
  }

  return {
    deliver(pushId) {
      const push = world.state.pushes.find((p) => p.id === pushId)
      if (!push || push.state !== 'waiting') return
      const dueIn = push.nextAt - nowOf(world)
      if (dueIn > 0) void later(push, dueIn)
      else if (world.state.settings.outOfOrderPushes && !overtake) void hold(push)
      else {
        begin(push)
        overtake?.()
      }
    },
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay)
    },
    stop() {
      stopped.abort()
      stopped = new AbortController()
      overtake = undefined
      underWay.clear()
    },
  }
}

/** One try. Answers how long to wait for the next one, or nothing when the push has come to its end. */
async function attempt(world: World, push: Push, stopped: AbortSignal): Promise<number | undefined> {
  const tried: PushTry = { at: world.clock.now().toISOString(), ...(await send(world, push, stopped)) }
  if (stopped.aborted) return undefined
  push.tries.push(tried)
  const verdict = judge(tried.status, tried.answer)
  const pauseMs = verdict === 'taken' ? undefined : pauseAfter(push, verdict)
  if (verdict === 'taken') push.state = 'delivered'
  else if (pauseMs === undefined) push.state = 'given_up'
  else push.nextAt = nowOf(world) + pauseMs
  world.changed()
  return pauseMs
}

async function send(world: World, push: Push, stopped: AbortSignal): Promise<Omit<PushTry, 'at'>> {
  const { account, random, callbackUrl } = world
  const sealed = sealCallback({
    mode: push.mode === 'compat' ? 'compatible' : push.mode,
    token: account.token,
    aesKey: account.aesKey,
    appId: account.appId,
    message: push.xml,
    toUserName: account.username,
    timestamp: secondsOf(world),
    nonce: randomWord(random, 10),
    random: random.bytes(16),
  })
  const url = `${callbackUrl}?${new URLSearchParams({ ...sealed.query, openid: push.openid }).toString()}`
  const late = new AbortController()
  const answered = new AbortController()
  const endTimer = AbortSignal.any([answered.signal, stopped])
  const giveUp = world.clock.wait(answerWithinMs, endTimer).then(
    () => late.abort(new Error('no answer within 5 s')),
    () => undefined,
  )
  try {
    const response = await raced(late.signal, () =>
      world.fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'text/xml' },
        body: sealed.body,
        redirect: 'manual',
        signal: AbortSignal.any([late.signal, stopped]),
      }),
    )
    const answer = await raced(late.signal, () => response.text())
    return { status: response.status, answer: answer.slice(0, answerKept) }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : 'the connection broke' }
  } finally {
    answered.abort()
    await giveUp
  }
}

/** A stand-in for the network need not heed the signal: the time is up all the same. */
async function raced<Value>(signal: AbortSignal, run: () => Promise<Value>): Promise<Value> {
  let stop: (() => void) | undefined
  const ended = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason as Error)
    signal.addEventListener('abort', stop)
  })
  try {
    return await Promise.race([run(), ended])
  } finally {
    if (stop) signal.removeEventListener('abort', stop)
  }
}
