import type { FormField } from '../../../../../shared/card.ts'
import { commonFields } from '../../../../../shared/console/formFaults.ts'
import type { Locale } from '../../../../../shared/portal.ts'

type CommonField = (typeof commonFields)[number]

/** Asking for these needs a good reason: sensitive personal information, or close to it. */
const sensitive = ['IDCARD', 'INCOME', 'LOCATION'].map((name) => `USER_FORM_INFO_FLAG_${name}`)

export const MOBILE = 'USER_FORM_INFO_FLAG_MOBILE'
export const isSensitive = ({ id }: Pick<FormField, 'id'>): boolean =>
  sensitive.includes(id.replace('DETAIL_LOCATION', 'LOCATION'))

/** One of WeChat's own questions, by its id. */
export const commonOf = (id: string): CommonField | undefined => commonFields.find((field) => field.id === id)

/** What the console calls a question; customers always read it in Chinese. */
export const fieldName = (field: Pick<FormField, 'id' | 'name' | 'kind'>, locale: Locale = 'zh-CN'): string =>
  (field.kind === 'common' ? commonOf(field.id)?.label[locale] : undefined) ?? field.name

/** Questions that WeChat answers by a picker, not by typing. */
const picked = [
  'SEX',
  'BIRTHDAY',
  'LOCATION',
  'DETAIL_LOCATION',
  'EDUCATION_BACKGROUND',
  'CAREER',
  'INDUSTRY',
  'INCOME',
  'HABIT',
]
export const isPicked = ({ id, kind }: Pick<FormField, 'id' | 'kind'>): boolean =>
  kind === 'select' || picked.some((name) => id === `USER_FORM_INFO_FLAG_${name}`)
