import type { ActivationAnswers } from '../../shared/activation.ts'

/** A member's profile after a new form: what was answered now replaces what was, and what was not asked now is kept. */
export function mergeAnswers(
  before: ActivationAnswers | undefined,
  now: ActivationAnswers,
): ActivationAnswers {
  if (!before) return now
  return { common: merge(before.common, now.common), custom: merge(before.custom, now.custom) }
}

function merge<Answer extends { name: string }>(before: Answer[], now: Answer[]): Answer[] {
  const names = new Set(now.map((answer) => answer.name))
  return [...before.filter((answer) => !names.has(answer.name)), ...now]
}
