import { isOk, refusalOf, wordsOf } from './answer.ts'
import type { Wait } from './bridge.ts'
import type { WeixinSdk } from './sdk.ts'
import type { LocateOutcome } from './wechat.ts'

/** She may have to be asked by WeChat and by the phone; nobody waits longer for a distance. */
const locateMaxMs = 30_000

/**
 * Where she is, by WeChat. Through `invoke`, as scanning is: figures come as numbers or as text, by client. Without an answer for
 * half a minute it counts as refused.
 */
export async function locateWith(sdk: WeixinSdk, wait: Wait): Promise<LocateOutcome> {
  const answer = new Promise<LocateOutcome>((resolve) => {
    sdk.invoke?.('geoLocation', { type: 'gcj02' }, (said) => resolve(readAnswer(said)))
  })
  const late = wait(locateMaxMs).then((): LocateOutcome => ({ outcome: 'unavailable', why: 'refused' }))
  return await Promise.race([answer, late])
}

function readAnswer(said: unknown): LocateOutcome {
  const words = wordsOf(said)
  if (!isOk(words)) {
    const why = refusalOf(words)
    return why === 'cancelled' ? { outcome: 'cancelled' } : { outcome: 'unavailable', why }
  }
  const [latitude, longitude] = [degrees(said, 'latitude'), degrees(said, 'longitude')]
  if (latitude === undefined || longitude === undefined) return { outcome: 'unavailable', why: 'refused' }
  return { outcome: 'located', latitude, longitude }
}

function degrees(said: unknown, name: string): number | undefined {
  const value: unknown = typeof said === 'object' && said !== null ? Reflect.get(said, name) : undefined
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}
