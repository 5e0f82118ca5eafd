import { problemUrgency, type Problem, type ProblemDifference } from '../../../shared/console/problem.ts'
import type { Locale } from '../../../shared/portal.ts'
import { problemText } from '../../../shared/text/console/problem.ts'
import { maskOpenid } from '../../domain/maskOpenid.ts'
import { deedsOf, type KeptDifferences } from '../../domain/problem/deedsOf.ts'
import { grouped, yuan } from '../../domain/problem/figures.ts'
import { readCardWord } from '../../domain/problem/readCardWord.ts'
import type { ProblemRow } from '../../store/statement/listProblems.ts'
import { wordsOfProblem } from './wordsOfProblem.ts'

/** A problem in plain words, with what its buttons do. */
export function viewProblem(row: ProblemRow, locale: Locale): Problem {
  const { id, kind, memberId, memberNo, cardId, cardTitle, openid } = row
  return {
    id: String(id),
    kind,
    urgency: problemUrgency[kind],
    title: problemText(locale).title[kind],
    ...wordsOfProblem(row, locale),
    times: row.times,
    firstAt: row.firstAt.toISOString(),
    lastAt: row.lastAt.toISOString(),
    deeds: row.settledAt ? [] : deedsOf(kind, row.detail),
    ...(kind === 'difference' ? { differences: differencesOf(row.detail, locale) } : {}),
    ...(memberId !== null && memberNo !== null ? { member: { id: memberId, memberNo } } : {}),
    ...(cardId === null ? {} : { card: { cardId, title: cardTitle ?? cardId } }),
    ...(openid ? { who: maskOpenid(openid) } : {}),
    ...(kind === 'webhook_failing' ? { webhookId: row.subject } : {}),
    ...settledOf(row),
  }
}

function settledOf({ settledAt, settledBy, settledByName, note }: ProblemRow): Pick<Problem, 'settled'> {
  if (!settledAt) return {}
  const by = settledBy === 'system' || settledBy === null ? {} : { by: settledByName ?? '' }
  return { settled: { at: settledAt.toISOString(), ...by, ...(note === null ? {} : { note }) } }
}

function differencesOf(detail: ProblemRow['detail'], locale: Locale): ProblemDifference[] {
  const { points, balance, memberNo, status } = detail as KeptDifferences
  const { card, noNumber } = problemText(locale)
  const found: ProblemDifference[] = []
  if (status)
    found.push({ figure: 'status', ours: card[status.ours], wechat: card[readCardWord(status.wechat)] })
  if (points) found.push({ figure: 'points', ours: grouped(points.ours), wechat: grouped(points.wechat) })
  if (balance) found.push({ figure: 'balance', ours: yuan(balance.ours), wechat: yuan(balance.wechat) })
  if (memberNo)
    found.push({ figure: 'memberNo', ours: memberNo.ours || noNumber, wechat: memberNo.wechat || noNumber })
  return found
}
