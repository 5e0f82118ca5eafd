import type { ActivationAnswers } from '../../shared/activation.ts'
import type { ActivationForm, FormField } from '../../shared/card.ts'
import { commonFields } from '../../shared/console/formFaults.ts'
import type { ProfileField } from '../../shared/membership.ts'
import type { Locale } from '../../shared/portal.ts'

/** WeChat's name of the question (wire contract 4). */
export const MOBILE = 'USER_FORM_INFO_FLAG_MOBILE'
const FLAG = /^USER_FORM_INFO_FLAG_/

/**
 * A member's profile as questions with answers: what the form asks today, in its order, then what she answered to an earlier
 * one. Nothing that is kept of her is left out.
 */
export function profileFields(
  form: ActivationForm | null,
  answers: ActivationAnswers,
  locale: Locale,
): ProfileField[] {
  const asked = form?.fields ?? []
  const fields = asked.map((field) => ({
    ...named(field, locale),
    ...answerOf(answers, field),
    isAsked: true,
  }))
  const isAsked = (name: string) => asked.some((field) => idOf(field) === name)
  const earlier = [
    ...answers.common.map(({ name }): FormField => ({ id: name, kind: 'common', name, required: false })),
    ...answers.custom.map(({ name, values }): FormField => {
      return { id: name, kind: values && values.length > 0 ? 'checkbox' : 'text', name, required: false }
    }),
  ].filter(({ id }) => !isAsked(id))
  return [
    ...fields,
    ...earlier.map((field) => ({ ...named(field, locale), ...answerOf(answers, field), isAsked: false })),
  ]
}

/** Under which name an answer is kept: WeChat's own for its questions, else the question itself. */
export const idOf = ({ kind, id, name }: FormField): string => (kind === 'common' ? id : name)

/** WeChat's own questions have a name in each language; the merchant's are as the merchant wrote them. */
function named(field: FormField, locale: Locale): FormField {
  const common = commonFields.find(({ id }) => id === field.id)
  if (field.kind !== 'common') return { ...field, id: idOf(field) }
  const fallback = field.name === field.id ? field.id.replace(FLAG, '') : field.name
  const name =
    locale === 'zh-CN' && field.name !== field.id ? field.name : (common?.label[locale] ?? fallback)
  return { ...field, name }
}

function answerOf(
  answers: ActivationAnswers,
  field: FormField,
): Pick<ProfileField, 'value' | 'values' | 'isVerified'> {
  const id = idOf(field)
  if (field.kind === 'common') {
    const answer = answers.common.find(({ name }) => name === id)
    const isVerified = id === MOBILE && answer ? { isVerified: answer.byHand !== true } : {}
    return { value: answer?.value ?? '', ...isVerified }
  }
  const answer = answers.custom.find(({ name }) => name === id)
  return { value: answer?.value ?? '', ...(field.kind === 'checkbox' ? { values: valuesOf(answer) } : {}) }
}

/** Of several answers, WeChat leaves the single one empty; an earlier release of a form may have asked for one. */
function valuesOf(answer: ActivationAnswers['custom'][number] | undefined): string[] {
  if (answer?.values && answer.values.length > 0) return answer.values
  return answer?.value ? [answer.value] : []
}
