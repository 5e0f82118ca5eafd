import type { ProblemDeed, ProblemKind } from '../../../shared/console/problem.ts'

/** What differs, as a problem's detail keeps it. */
export type KeptDifferences = {
  points?: { ours: number; wechat: number }
  balance?: { ours: number; wechat: number }
  memberNo?: { ours: string; wechat: string }
  status?: { ours: 'held' | 'deleted' | 'invalidated'; wechat: string }
}

const plain: Partial<Record<ProblemKind, ProblemDeed[]>> = {
  journey_stuck: ['retry'],
  telling_late: ['retry'],
  telling_refused: ['retry'],
  push_failed: ['retry'],
  departure_late: ['retry'],
}

/** What a button can do about a problem, the best first. Where the card's state differs, its figures say nothing. */
export function deedsOf(kind: ProblemKind, detail: Record<string, unknown>): ProblemDeed[] {
  if (kind === 'activated_unknown') return detail['reason'] === undefined ? ['enrol'] : []
  if (kind !== 'difference') return plain[kind] ?? []
  const { points, balance, memberNo, status } = detail as KeptDifferences
  const deeds: ProblemDeed[] = []
  if (status) deeds.push(isVoidHereAlone(status) ? 'void_again' : 'use_wechat')
  else {
    if (points || balance) deeds.push('use_ours')
    if (memberNo) deeds.push('tell_number')
  }
  return [...deeds, 'look_again']
}

/** Invalidation is for good: it is WeChat that has to follow. */
export const isVoidHereAlone = ({ ours }: NonNullable<KeptDifferences['status']>) => ours === 'invalidated'
