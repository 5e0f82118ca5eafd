import type { CallOptions, Wechat, WechatCall, WechatOptions } from './client.ts'
import type { Credentials } from './token/credentials.ts'
import { createExchange } from './exchange.ts'
import { errcodes, hasErrcode, isBusy, isRejectedToken, isWechatError, WechatError } from './error.ts'

const extraTries = 2
const firstPauseMs = 200
/** Nobody raises a daily quota within a minute; asking on would only prolong it. */
const quotaPauseMs = 60_000

type Parts = Omit<WechatOptions, 'store'> & { timeoutMs: number; credentials: () => Credentials }

/**
 * The one way by which anything is asked of WeChat.
 * A rejected token (40001, 40014, 42001) is renewed by comparison and the call repeated once. -1 and 45011, and a broken
 * connection where a second effect is harmless, are tried twice more after short pauses, within the call's time.
 * After 45009 the same path fails at once for a minute, without a call.
 */
export function createCall(parts: Parts): Wechat['call'] {
  const { clock, log, timeoutMs } = parts
  const exchange = told(createExchange(parts), parts)
  const quotaReachedUntil = new Map<string, number>()

  const once = async <Answer>(call: WechatCall<Answer>, signal: AbortSignal): Promise<Answer> => {
    if (call.auth === 'secret') return exchange(call, undefined, signal)
    const token = await unlessAborted(parts.credentials().accessToken(), signal)
    try {
      return await exchange(call, token, signal)
    } catch (error) {
      if (!isRejectedToken(error)) throw error
      log.info(
        { endpoint: call.path, errcode: error.errcode },
        'WeChat rejected the access token; it is renewed',
      )
      const renewed = await unlessAborted(parts.credentials().refreshAccessToken(token), signal)
      return exchange(call, renewed, signal)
    }
  }

  const withTries = async <Answer>(call: WechatCall<Answer>, signal: AbortSignal, endsAt: number) => {
    for (let tries = 0; ; tries += 1) {
      try {
        return await once(call, signal)
      } catch (error) {
        const pauseMs = pauseBefore(tries, parts)
        // An error of the token's own call has had its tries there.
        const isOurs = isWechatError(error) && error.endpoint === call.path
        const mayHelp = isOurs && (isBusy(error) || (brokeOff(error) && call.idempotent !== false))
        if (!mayHelp || tries === extraTries || clock.now().getTime() + pauseMs >= endsAt) throw error
        await clock.wait(pauseMs, signal).catch(() => signal.throwIfAborted())
      }
    }
  }

  return async <Answer>(call: WechatCall<Answer>, options: CallOptions = {}) => {
    const startedAt = clock.now().getTime()
    if (startedAt < (quotaReachedUntil.get(call.path) ?? 0)) throw quotaReached(call.path)
    const done = new AbortController()
    const late = new AbortController()
    const alarm = clock.wait(timeoutMs, done.signal).then(
      () => late.abort(outOfTime(call.path, timeoutMs)),
      () => undefined,
    )
    const signal = options.signal ? AbortSignal.any([late.signal, options.signal]) : late.signal
    try {
      return await withTries(call, signal, startedAt + timeoutMs)
    } catch (error) {
      if (hasErrcode(error, errcodes.dailyQuotaReached)) {
        quotaReachedUntil.set(error.endpoint, clock.now().getTime() + quotaPauseMs)
      }
      throw error
    } finally {
      done.abort()
      await alarm
    }
  }
}

type Exchange = ReturnType<typeof createExchange>

/** The same, and whoever wants to count hears of every request: its own result, whatever a further try makes of it. */
function told(exchange: Exchange, { clock, onCall }: Pick<Parts, 'clock' | 'onCall'>): Exchange {
  if (!onCall) return exchange
  return async (call, token, signal) => {
    const sentAt = clock.now().getTime()
    const ms = () => clock.now().getTime() - sentAt
    try {
      const answer = await exchange(call, token, signal)
      onCall({ path: call.path, outcome: 'ok', ms: ms() })
      return answer
    } catch (error) {
      const errcode = isWechatError(error) && error.kind === 'answer' ? error.errcode : undefined
      if (errcode === undefined) onCall({ path: call.path, outcome: 'failed', ms: ms() })
      else onCall({ path: call.path, outcome: 'errcode', errcode, ms: ms() })
      throw error
    }
  }
}

const brokeOff = (error: unknown) =>
  isWechatError(error) && (error.kind === 'network' || (error.kind === 'http' && error.retryable))

/** 200 ms, then 600 ms, each up to half as long again, so that many callers do not come back at once. */
function pauseBefore(tries: number, { random }: Parts): number {
  const jitter = (random.bytes(1)[0] ?? 0) / 256
  return Math.round(firstPauseMs * 3 ** tries * (1 + jitter / 2))
}

const outOfTime = (endpoint: string, timeoutMs: number) =>
  new WechatError({ kind: 'timeout', endpoint, errmsg: `no answer within ${timeoutMs} ms` })

const quotaReached = (endpoint: string) =>
  new WechatError({
    kind: 'answer',
    endpoint,
    errcode: errcodes.dailyQuotaReached,
    errmsg: 'reach max api daily quota limit',
  })

/** A caller who gave up stops waiting; what it waited for goes on for the others. */
function unlessAborted<Value>(value: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason as Error)
    if (signal.aborted) giveUp()
    signal.addEventListener('abort', giveUp, { once: true })
    value.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp))
  })
}
