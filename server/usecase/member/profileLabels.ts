import type { ActivationAnswers } from '../../../shared/activation.ts'
import { commonFields } from '../../../shared/console/formFaults.ts'
import type { MaskedAnswer } from '../../../shared/console/member.ts'
import type { Locale } from '../../../shared/portal.ts'
import { maskAnswer } from '../../domain/maskProfile.ts'

/** What a question is called: WeChat's own in each language, the merchant's as the merchant wrote it. */
export const labelOf = (question: string, locale: Locale): string =>
  commonFields.find(({ id }) => id === question)?.label[locale] ??
  question.replace(/^USER_FORM_INFO_FLAG_/, '')

/** What somebody answered to each question, in one text. */
export const plainAnswers = ({ common, custom }: ActivationAnswers): { name: string; value: string }[] => [
  ...common.map(({ name, value }) => ({ name, value })),
  ...custom.map(({ name, value, values }) => ({
    name,
    value: values && values.length > 0 ? values.join('、') : value,
  })),
]

/** A profile as everybody may see it. */
export const maskedProfile = (answers: ActivationAnswers, locale: Locale): MaskedAnswer[] =>
  plainAnswers(answers).map(({ name, value }) => ({
    name,
    label: labelOf(name, locale),
    value: maskAnswer(name, value),
  }))
