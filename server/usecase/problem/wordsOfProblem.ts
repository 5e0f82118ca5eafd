import { RefusalReason } from '../../../shared/activation.ts'
import type { Locale } from '../../../shared/portal.ts'
import { funnelText } from '../../../shared/text/console/funnel.ts'
import { problemText, type ProblemTexts } from '../../../shared/text/console/problem.ts'
import { isVoidHereAlone, type KeptDifferences } from '../../domain/problem/deedsOf.ts'
import { grouped, yuan } from '../../domain/problem/figures.ts'
import type { ProblemRow } from '../../store/statement/listProblems.ts'
import type { Explained } from '../console/explainWechat.ts'
import { explainLastError } from './explainLastError.ts'

type Words = { cause: string; cure: string }

/** Why it happened and what helps, of one problem, in the caller's language. */
export function wordsOfProblem(row: ProblemRow, locale: Locale): Words {
  const texts = problemText(locale)
  const explained = explainLastError(locale, lastErrorOf(row))
  const words = { cause: causeOf(row, locale, texts), cure: cureOf(row, texts) }
  if (!explained || !asksWechat.includes(row.kind)) return words
  const space = locale === 'en' ? ' ' : ''
  const helps = helpOf(explained)
  return {
    cause: `${words.cause}${space}${texts.cause.lastly(explained.title)}`,
    cure: helps ? `${helps}${space}${texts.cure.repeats}` : words.cure,
  }
}

/** Those where WeChat's last answer says more than the kind itself. */
const asksWechat: ProblemRow['kind'][] = ['journey_stuck', 'telling_late', 'push_failed', 'departure_late']

/** What passes by itself needs no cure: only what somebody has to mend is said. */
const helpOf = ({ cure, isPassing }: Explained & { isPassing: boolean }) => (isPassing ? undefined : cure)

/** What is known of WeChat's last answer. */
export const lastErrorOf = (row: ProblemRow): string | null => row.lastError ?? wordOfErrcode(row)

/** Where the row itself keeps no words, the code that came with the problem. */
function wordOfErrcode({ kind, detail }: ProblemRow): string | null {
  const errcode = numberOf(detail['errcode'])
  if (errcode === undefined) return null
  return `${kind === 'departure_late' ? '/card/code/unavailable' : '/card/membercard/updateuser'}: ${errcode}`
}

const numberOf = (value: unknown) => (typeof value === 'number' ? value : undefined)
const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

function causeOf(row: ProblemRow, locale: Locale, { cause, events, eventElse }: ProblemTexts): string {
  const { kind, detail } = row
  const tries = row.attempts ?? numberOf(detail['failures']) ?? 0
  switch (kind) {
    case 'journey_stuck':
      return isEnrolled(row) ? cause.journeyUntold(tries) : cause.journeyUnread(tries)
    case 'journey_refused':
      return sentence(locale, whyOf(row.journeyReason, locale))
    case 'review_refused':
      return row.refuseReason ? cause.reviewed(row.refuseReason) : cause.reviewedSilently
    case 'telling_late':
      return cause.tellingLate(tries)
    case 'telling_refused':
      return cause.tellingRefused
    case 'push_failed': {
      const isShown = row.lastError?.startsWith('WeChat does not show') !== true
      const said = cause.push(events[row.event ?? ''] ?? eventElse)
      return isShown ? said : `${said}${locale === 'en' ? ' ' : ''}${cause.pushNotShown}`
    }
    case 'difference':
      return (detail as KeptDifferences).status ? cause.differenceOfStatus : cause.difference
    case 'stock_low':
      return numberOf(detail['quantity'])
        ? cause.stockLow(grouped(Number(detail['quantity'])))
        : cause.stockGone
    case 'activated_unknown':
      return unknownOf(detail, locale)
    case 'webhook_failing':
      return webhookOf(detail, cause)
    case 'departure_late':
      return cause.departureLate(tries)
    case 'departure_held':
      return cause.departureHeld(yuan(numberOf(detail['balance']) ?? 0))
  }
}

const isEnrolled = ({ journeyState }: ProblemRow) => journeyState === 'enrolled' || journeyState === 'told'

function unknownOf(detail: ProblemRow['detail'], locale: Locale): string {
  const { cause, points } = problemText(locale)
  if (detail['reason'] !== undefined) return cause.unknownRefused(whyOf(textOf(detail['reason']), locale))
  const balance = numberOf(detail['balance']) ?? 0
  return cause.unknownHolder(
    points(grouped(numberOf(detail['points']) ?? 0)),
    balance === 0 ? undefined : yuan(balance),
  )
}

function webhookOf(detail: ProblemRow['detail'], cause: ProblemTexts['cause']): string {
  const host = textOf(detail['host'])
  if (detail['why'] === 'gone') return cause.webhookGone(host)
  if (detail['why'] === 'given_up') return cause.webhookGivenUp(host)
  return cause.webhookFailing(host, numberOf(detail['failures']) ?? 1)
}

/** Why a journey made no active card. */
export function whyOf(reason: string | null, locale: Locale): string {
  const { why } = funnelText(locale)
  const known = RefusalReason.safeParse(reason)
  return known.success ? why[known.data] : why.unknown
}

const sentence = (locale: Locale, words: string) => `${words}${locale === 'en' ? '.' : '。'}`

function cureOf({ kind, detail }: ProblemRow, { cure }: ProblemTexts): string {
  if (kind === 'activated_unknown' && detail['reason'] !== undefined) return cure.unknownRefused
  if (kind !== 'difference') return cure[kind]
  const { status, points, balance } = detail as KeptDifferences
  if (status) return isVoidHereAlone(status) ? cure.voidAgain : cure.status
  return points || balance ? cure.difference : cure.number
}
