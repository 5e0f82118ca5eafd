import { wechatErrorKindOf, type WechatErrorKind } from '../../../shared/console/wechatErrorKinds.ts'
import type { ReconciliationPause } from '../../../shared/console/reconciliation.ts'

/** How a question about one card failed: WeChat's errcode where it gave one, and whether the same may succeed later. */
export type LookFailure = { errcode?: number | undefined; retryable: boolean; isAnswer: boolean }

export type Judgement =
  /** Go on at the same card, then. */
  | { outcome: 'pause'; why: ReconciliationPause; until: Date }
  /** Nothing can be learned of this card; the next one. */
  | { outcome: 'failed' }
  /** The account may not ask: nobody's card can be compared. */
  | { outcome: 'stop'; errcode: number }

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
/** WeChat counts by the clocks of China, and so a new day begins there; ten minutes more are no loss. */
const CHINA_MS = 8 * 3_600_000
const DAY_BEGINS_LATE_MS = 10 * MINUTE_MS
/** So many silent minutes at one card, and it is left out. */
const TRIES_MAX = 5

const MINUTE_QUOTA = 45_011
const DAILY_QUOTA = 45_009
const accounts: readonly (WechatErrorKind | undefined)[] = [
  'appId',
  'appSecret',
  'allowList',
  'accountFrozen',
  'permission',
  'memberCardPermission',
]

/** What follows for a comparison from a failed question. `tries`: how often in a row it failed at this card before. */
export function judgeFailure(
  { errcode, retryable, isAnswer }: LookFailure,
  at: Date,
  tries: number,
): Judgement {
  const time = at.getTime()
  if (errcode === MINUTE_QUOTA) {
    const until = new Date((Math.floor(time / MINUTE_MS) + 1) * MINUTE_MS + 1000)
    return { outcome: 'pause', why: 'minute_quota', until }
  }
  if (errcode === DAILY_QUOTA) {
    const tomorrow = (Math.floor((time + CHINA_MS) / DAY_MS) + 1) * DAY_MS - CHINA_MS
    return { outcome: 'pause', why: 'daily_quota', until: new Date(tomorrow + DAY_BEGINS_LATE_MS) }
  }
  const kind = errcode === undefined ? undefined : wechatErrorKindOf(errcode)
  if (errcode !== undefined && accounts.includes(kind)) return { outcome: 'stop', errcode }
  const mayPass = retryable || !isAnswer || kind === 'credential'
  if (!mayPass || tries >= TRIES_MAX) return { outcome: 'failed' }
  return { outcome: 'pause', why: 'silent', until: new Date(time + MINUTE_MS) }
}
