import type { ActivationAnswers } from '../../shared/activation.ts'
import type { ActivationForm } from '../../shared/card.ts'
import type { ProfileFault, ProfileField } from '../../shared/membership.ts'
import { checkAnswer } from './checkAnswer.ts'
import { mobileOf } from './mobile.ts'
import { MOBILE, profileFields } from './profileFields.ts'

export type ProfilePlan =
  | {
      outcome: 'planned'
      answers: ActivationAnswers
      /** The questions whose answer is another one now, or gone. */
      changed: string[]
      /** She wrote another number, or took it away: nobody has verified it. */
      hasNewMobile: boolean
    }
  | { outcome: 'faults'; faults: Record<string, ProfileFault> }

/**
 * What her corrections make of her profile. What she does not name stays; an empty answer goes, unless the form demands one.
 * A number in another spelling is the same number, and stays verified. `today` is a day in China, YYYY-MM-DD.
 */
export function planProfile(
  form: ActivationForm | null,
  before: ActivationAnswers,
  wanted: Record<string, string | string[]>,
  today: string,
): ProfilePlan {
  const fields = profileFields(form, before, 'zh-CN')
  const faults = new Map<string, ProfileFault>()
  const changes: Change[] = []
  for (const [id, answer] of Object.entries(wanted)) {
    const field = fields.find((one) => one.id === id)
    const checked = field ? checkAnswer(field, answer, today) : ({ fault: 'unknown' } as const)
    if ('fault' in checked) faults.set(id, checked.fault)
    else if (field && !isSame(field, checked)) changes.push({ field, ...checked })
  }
  if (faults.size > 0) return { outcome: 'faults', faults: Object.fromEntries(faults) }
  const answers = changes.reduce(apply, before)
  const hasNewMobile = mobileOf(answers) !== mobileOf(before)
  return { outcome: 'planned', answers, changed: changes.map(({ field }) => field.id), hasNewMobile }
}

type Change = { field: ProfileField; value: string; values: string[] }

function isSame(field: ProfileField, { value, values }: { value: string; values: string[] }): boolean {
  if (field.kind !== 'checkbox') return field.value === value
  return JSON.stringify(field.values?.toSorted() ?? []) === JSON.stringify(values.toSorted())
}

function apply(answers: ActivationAnswers, { field, value, values }: Change): ActivationAnswers {
  const { id, kind } = field
  if (kind === 'common') {
    const others = answers.common.filter(({ name }) => name !== id)
    if (value === '') return { ...answers, common: others }
    const before = answers.common.find(({ name }) => name === id)
    const isSameMobile =
      id === MOBILE && before !== undefined && mobileOf({ common: [before], custom: [] }) === value
    const byHand = isSameMobile && !before.byHand ? {} : { byHand: true as const }
    return { ...answers, common: [...others, { name: id, value, ...byHand }] }
  }
  const others = answers.custom.filter(({ name }) => name !== id)
  if (value === '' && values.length === 0) return { ...answers, custom: others }
  const answer = kind === 'checkbox' ? { name: id, value: '', values } : { name: id, value }
  return { ...answers, custom: [...others, answer] }
}
