import type { DeliveryTry } from '../../../shared/api.ts'
import { signatureHeaders } from '../../domain/webhookSignature.ts'
import { OutsideError } from '../../floor.ts'
import type { WebhookRow } from '../../store/statement/insertWebhook.ts'
import type { House } from '../house.ts'
import { secretsOf } from './webhookSecret.ts'

/** A receiver that needs longer does its work before it answers, which it should not. */
const TIMEOUT_MS = 10_000
const ANSWER_CHARACTERS = 500
const ANSWER_BYTES_MAX = 4096

/** One request to a webhook's target, signed for this moment; never rejects. Undefined where the house ends meanwhile. */
export async function tryDelivery(
  house: House,
  webhook: WebhookRow,
  { id, body }: { id: string; body: string },
  signal?: AbortSignal,
): Promise<DeliveryTry | undefined> {
  const startedAt = house.clock.now()
  const timestampSeconds = Math.floor(startedAt.getTime() / 1000)
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'wechat-member-portal',
    ...signatureHeaders(secretsOf(house, webhook), { id, timestampSeconds, body }),
  }
  const said = await ask(house, webhook.url, { method: 'POST', headers, body }, signal)
  if (said.fault === 'timeout' && signal?.aborted) return undefined
  return {
    at: startedAt.toISOString(),
    durationMs: house.clock.now().getTime() - startedAt.getTime(),
    ...said,
  }
}

type Said = Omit<DeliveryTry, 'at' | 'durationMs'>

async function ask(house: House, url: string, init: RequestInit, ending?: AbortSignal): Promise<Said> {
  const done = new AbortController()
  const late = new AbortController()
  const alarm = house.clock.wait(TIMEOUT_MS, done.signal).then(
    () => late.abort(new Error('the target is too slow')),
    () => undefined,
  )
  const signal = ending ? AbortSignal.any([late.signal, ending]) : late.signal
  try {
    const answer = await house.outside.fetch(url, { ...init, redirect: 'manual', signal })
    const text = await beginning(answer, signal)
    const { status } = answer
    const isTaken = status >= 200 && status < 300
    const fault = isTaken
      ? {}
      : { fault: status >= 300 && status < 400 ? ('redirect' as const) : ('status' as const) }
    return { status, ...fault, ...(text === '' ? {} : { answer: text }) }
  } catch (error) {
    if (signal.aborted) return { fault: 'timeout' }
    return { fault: error instanceof OutsideError ? error.fault : 'broken' }
  } finally {
    done.abort()
    await alarm
  }
}

/** The beginning of an answer, whatever its length: nobody fills our memory. What a database cannot keep is left out. */
async function beginning(answer: Response, signal: AbortSignal): Promise<string> {
  if (!answer.body) return ''
  const reader = answer.body.getReader()
  const stop = () => void reader.cancel().catch(() => undefined)
  signal.addEventListener('abort', stop)
  const chunks: Uint8Array[] = []
  let bytes = 0
  try {
    while (bytes < ANSWER_BYTES_MAX) {
      const { done, value } = await reader.read()
      if (done) break
      chunks.push(value)
      bytes += value.byteLength
    }
  } finally {
    signal.removeEventListener('abort', stop)
    stop()
  }
  // Cut off in the middle, it is no answer in time.
  signal.throwIfAborted()
  const text = Buffer.concat(chunks).subarray(0, ANSWER_BYTES_MAX).toString('utf8')
  return text.replaceAll('\u0000', '').slice(0, ANSWER_CHARACTERS).toWellFormed()
}
