import { createHmac, timingSafeEqual } from 'node:crypto'
import { randomWord } from '../../floor.ts'
import type { House } from '../house.ts'

const LIFE_MS = 10 * 60_000
const NONCE_LENGTH = 16
/** Milliseconds in base 36 keep eight digits until the year 2059. */
const TIME_LENGTH = 8

export type Errand = {
  /** The random word in the cookie of the browser that was sent to WeChat. */
  browser: string
  /** Where she goes afterwards: a path of ours. */
  returnPath: string
}

/**
 * The `state` of the web authorization: nonce, time of issue, and a MAC over both, the browser and the return path; 88
 * letters and digits, of the 128 that WeChat allows. Nothing is stored, so two tabs cannot disturb each other.
 */
export function issueState(house: House, errand: Errand): string {
  const nonce = randomWord(house.random, NONCE_LENGTH)
  const time = house.clock.now().getTime().toString(36).padStart(TIME_LENGTH, '0')
  return `${nonce}${time}${macOf(house, nonce, time, errand)}`
}

/** `forged`: not issued by us for this browser and this path. `stale`: issued, but more than 10 minutes ago. */
export function checkState(house: House, state: string, errand: Errand): 'ours' | 'stale' | 'forged' {
  const parts = /^([a-zA-Z0-9]{16})([0-9a-z]{8})([0-9a-f]{64})$/.exec(state)
  const [, nonce = '', time = '', mac = ''] = parts ?? []
  const expected = macOf(house, nonce, time, errand)
  if (mac.length !== expected.length || !timingSafeEqual(Buffer.from(mac), Buffer.from(expected)))
    return 'forged'
  const age = house.clock.now().getTime() - Number.parseInt(time, 36)
  return age <= LIFE_MS ? 'ours' : 'stale'
}

const macOf = ({ cipher }: House, nonce: string, time: string, { browser, returnPath }: Errand) =>
  createHmac('sha256', cipher.derive('oauth state'))
    .update(JSON.stringify([nonce, time, browser, returnPath]))
    .digest('hex')
