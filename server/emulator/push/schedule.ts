import type { Push } from '../state.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute

/** Every push: three tries in all, five seconds apart. */
const usual = [5 * second, 5 * second]
/** A claim while the server is down: ten tries spread over 24 hours. */
const claimWhileDown = [...usual, 5 * minute, 15 * minute, 40 * minute, hour, 4 * hour, 6 * hour, 11 * hour]
/** A claim that was answered wrongly: three more tries, minutes apart. */
const claimAnsweredWrongly = [minute, minute, minute]

type Verdict = 'taken' | 'wrong' | 'down'

/** What an answer means: `success` and nothing at all are the only good ones; silence and 5xx are a server that is down. */
export function judge(status: number | undefined, answer: string | undefined): Verdict {
  if (status === undefined || status >= 500) return 'down'
  const isGood = status >= 200 && status <= 299 && ['success', ''].includes((answer ?? '').trim())
  return isGood ? 'taken' : 'wrong'
}

/** How long until the next try after so many, in ms; nothing when WeChat gives up (wire contract 7.1). */
export function pauseAfter(push: Pick<Push, 'event' | 'tries'>, verdict: Verdict): number | undefined {
  const pauses =
    push.event !== 'user_get_card' ? usual : verdict === 'down' ? claimWhileDown : claimAnsweredWrongly
  return pauses[push.tries.length - 1]
}
