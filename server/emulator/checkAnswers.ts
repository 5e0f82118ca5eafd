import type { Answers, CardForm, FormField } from './state.ts'
import type { GivenFields } from './submit.ts'

type Checked =
  | { ok: true; answers: Answers }
  | { ok: false; problem: string; field: string; fields: string[] }

const formats: Record<string, { pattern: RegExp; problem: string }> = {
  USER_FORM_INFO_FLAG_MOBILE: { pattern: /^1\d{10}$/, problem: '请输入正确的手机号' },
  USER_FORM_INFO_FLAG_EMAIL: { pattern: /^[^\s@]+@[^\s@]+\.[^\s@]+$/, problem: '请输入正确的邮箱' },
  USER_FORM_INFO_FLAG_IDCARD: { pattern: /^\d{17}[\dXx]$/, problem: '请输入正确的身份证号' },
  USER_FORM_INFO_FLAG_BIRTHDAY: { pattern: /^\d{4}-\d{1,2}-\d{1,2}$/, problem: '请选择生日' },
}

const valuesOf = (fields: GivenFields, id: string): string[] =>
  [fields[id] ?? []]
    .flat()
    .map((value) => value.trim())
    .filter((value) => value !== '')

/** What is wrong with one answer, in the form's own words. */
function problemWith(field: FormField, values: string[], isRequired: boolean): string | undefined {
  if (values.length === 0) {
    if (!isRequired) return undefined
    const isTyped = field.kind === 'text' || (field.kind === 'common' && field.options.length === 0)
    return `${isTyped ? '请填写' : '请选择'}${field.name}`
  }
  const format = formats[field.id]
  if (format && !values.every((value) => format.pattern.test(value))) return format.problem
  if (field.kind !== 'checkbox' && values.length > 1) return `${field.name}只能选择一项`
  const isChoice = ['radio', 'select', 'checkbox'].includes(field.kind)
  return isChoice && !values.every((value) => field.options.includes(value))
    ? `请选择${field.name}`
    : undefined
}

/**
 * The answers in WeChat's shape, or the first question that is not answered as the form demands. What the form does not
 * ask for is left out: a form has no place for it.
 */
export function checkAnswers(form: CardForm, fields: GivenFields): Checked {
  const asked = [
    ...form.required.fields.map((field) => ({ field, isRequired: true })),
    ...form.optional.fields.map((field) => ({ field, isRequired: false })),
  ]
  const wrong = asked
    .map(({ field, isRequired }) => ({
      field,
      problem: problemWith(field, valuesOf(fields, field.id), isRequired),
    }))
    .filter((answer) => answer.problem !== undefined)
  const [first] = wrong
  if (first) {
    const fields = wrong.map(({ field }) => field.id)
    return { ok: false, problem: first.problem ?? '', field: first.field.id, fields }
  }
  return {
    ok: true,
    answers: answersOf(
      asked.map(({ field }) => field),
      fields,
    ),
  }
}

function answersOf(asked: FormField[], fields: GivenFields): Answers {
  const answers: Answers = { common_field_list: [], custom_field_list: [] }
  for (const field of asked) {
    const values = valuesOf(fields, field.id)
    if (values.length === 0) continue
    const [value = ''] = values
    if (field.kind === 'common') answers.common_field_list.push({ name: field.id, value: values.join(' ') })
    else if (field.kind === 'checkbox')
      answers.custom_field_list.push({ name: field.name, value: '', value_list: values })
    else answers.custom_field_list.push({ name: field.name, value, value_list: [] })
  }
  return answers
}
