import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { MemberCodes } from '../../../shared/membership.ts'
import { codeShown, needsCodes, type KnownCodes, type Reading } from '../codeClock.ts'
import { useParts } from '../parts.ts'

/** After that many failures in a row, the next question. */
const BACKOFF_MS = [2000, 4000, 8000, 15_000]

/**
 * Her codes for the till. The first ones come with the page and are drawn with it; new ones are asked for in good time. Nothing of
 * it is kept on the phone: without a network there is the number.
 */
export const useCodes = defineStore('codes', () => {
  const { first, api, browser } = useParts()
  // Until the page is alive, the moment at which the server drew it: the same on both sides.
  const start: Reading = { ticks: 0, now: first.codes?.serverNow ?? 0 }
  const known = shallowRef<KnownCodes | undefined>(first.codes && { ...first.codes, at: start })
  const reading = shallowRef<Reading>(start)
  const isOnline = shallowRef(true)
  const asking = shallowRef(false)
  let isAlive = false
  let failures = 0
  let askAgainAt = -Infinity

  const read = (): Reading => ({ ticks: browser.ticks(), now: browser.now() })

  async function ask(): Promise<void> {
    asking.value = true
    const answer = await api.get<MemberCodes>('member-code')
    asking.value = false
    if (answer.ok) {
      failures = 0
      askAgainAt = -Infinity
      known.value = { ...answer.value, at: read() }
    } else {
      askAgainAt = browser.ticks() + (BACKOFF_MS[Math.min(failures, BACKOFF_MS.length - 1)] ?? 0)
      failures += 1
    }
    look()
  }

  /** The page is alive: from here on the phone's clocks are looked at. `atOnce`: she came back, and no pause counts. */
  function look(atOnce = false): void {
    if (!isAlive && first.codes) known.value = { ...first.codes, at: browser.arrivedAt() }
    isAlive = true
    if (atOnce) askAgainAt = -Infinity
    reading.value = read()
    isOnline.value = browser.isOnline()
    const mayAsk = isOnline.value && !asking.value && reading.value.ticks >= askAgainAt
    if (mayAsk && needsCodes(known.value, reading.value)) void ask()
  }

  return { asking, shown: computed(() => codeShown(known.value, reading.value, isOnline.value)), look }
})
