import { z } from 'zod'

/** Values are strings, but a merchant's own field may come back as a number. */
const value = z.union([z.string(), z.number().transform(String)])

/** What a customer filled in, as `activatetempinfo/get` and `userinfo/get` both answer it (wire contract 6.5, 6.8). */
export const formAnswers = z.object({
  common_field_list: z.array(z.object({ name: z.string(), value })).optional(),
  custom_field_list: z
    .array(z.object({ name: z.string(), value: value.optional(), value_list: z.array(value).optional() }))
    .optional(),
})

export type FormAnswers = {
  /** By WeChat's own names, USER_FORM_INFO_FLAG_…. */
  common: { name: string; value: string }[]
  /** By the merchant's names; `values` only for questions with several answers. */
  custom: { name: string; value: string; values?: string[] }[]
}

export function readFormAnswers(form: z.infer<typeof formAnswers>): FormAnswers {
  const custom = (form.custom_field_list ?? []).map(({ name, value, value_list: values = [] }) => ({
    name,
    value: value ?? '',
    ...(values.length > 0 ? { values } : {}),
  }))
  return { common: form.common_field_list ?? [], custom }
}
