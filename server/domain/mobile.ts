import type { ActivationAnswers } from '../../shared/activation.ts'

/** WeChat's name of the question (wire contract 4). */
const MOBILE = 'USER_FORM_INFO_FLAG_MOBILE'

/**
 * One spelling for one number: full-width digits become plain ones, blanks, dashes and brackets go, and so does +86 or
 * 0086 before a mainland mobile. Undefined for what can't be a phone number.
 */
export function normaliseMobile(text: string): string | undefined {
  const plain = text.normalize('NFKC').replaceAll(/[\s\-().·]/g, '')
  const mainland = /^(?:\+?86|0086)?(1[3-9]\d{9})$/.exec(plain)?.[1]
  if (mainland) return mainland
  const international = /^(?:\+|00)(\d{6,15})$/.exec(plain)?.[1]
  if (international) return `+${international}`
  return /^\d{6,15}$/.test(plain) ? plain : undefined
}

/** The mobile number of a form's answers, in its one spelling. */
export function mobileOf(answers: ActivationAnswers): string | undefined {
  const answer = answers.common.find((field) => field.name === MOBILE)
  return answer ? normaliseMobile(answer.value) : undefined
}
