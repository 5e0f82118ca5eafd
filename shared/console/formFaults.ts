import type { ActivationForm, FormField } from '../card.ts'
import { cardCounts, formByteLimitOf } from './cardLimits.ts'
import { collectFaults, type Fault, type Faults } from './fault.ts'

const flag = 'USER_FORM_INFO_FLAG_'

/**
 * WeChat's own questions (wire contract 4), in the order in which people usually ask them. `LOCATION` and
 * `DETAIL_LOCATION` are two vintages' names of one question; offer the first, and accept both.
 */
export const commonFields = [
  { id: `${flag}MOBILE`, label: { 'zh-CN': '手机号', en: 'Mobile number' }, isOffered: true },
  { id: `${flag}NAME`, label: { 'zh-CN': '姓名', en: 'Name' }, isOffered: true },
  { id: `${flag}BIRTHDAY`, label: { 'zh-CN': '生日', en: 'Birthday' }, isOffered: true },
  { id: `${flag}SEX`, label: { 'zh-CN': '性别', en: 'Gender' }, isOffered: true },
  { id: `${flag}EMAIL`, label: { 'zh-CN': '邮箱', en: 'Email' }, isOffered: true },
  { id: `${flag}LOCATION`, label: { 'zh-CN': '详细地址', en: 'Address' }, isOffered: true },
  { id: `${flag}DETAIL_LOCATION`, label: { 'zh-CN': '详细地址', en: 'Address' }, isOffered: false },
  { id: `${flag}IDCARD`, label: { 'zh-CN': '身份证', en: 'Identity card number' }, isOffered: true },
  { id: `${flag}EDUCATION_BACKGROUND`, label: { 'zh-CN': '教育背景', en: 'Education' }, isOffered: true },
  { id: `${flag}CAREER`, label: { 'zh-CN': '职业', en: 'Occupation' }, isOffered: true },
  { id: `${flag}INDUSTRY`, label: { 'zh-CN': '行业', en: 'Industry' }, isOffered: true },
  { id: `${flag}INCOME`, label: { 'zh-CN': '收入', en: 'Income' }, isOffered: true },
  { id: `${flag}HABIT`, label: { 'zh-CN': '兴趣爱好', en: 'Interests' }, isOffered: true },
] as const

/** Everything about an activation form that WeChat would refuse, at its path below the form; nothing for one that can be set. */
export function formFaults(form: ActivationForm): Fault[] {
  const faults = collectFaults()
  if (form.fields.length === 0) faults.add('fields', 'too_few', { min: 1, is: 0 })
  for (const isRequired of [true, false]) {
    const own = form.fields.filter(({ kind, required }) => kind !== 'common' && required === isRequired)
    if (own.length > cardCounts.ownQuestionsMax) {
      const half = isRequired ? 'required_half' : 'optional_half'
      faults.add('fields', 'too_many', { max: cardCounts.ownQuestionsMax, is: own.length, with: half })
    }
  }
  const seen = new Set<string>()
  for (const [index, field] of form.fields.entries()) question(faults, `fields.${index}`, field, seen)
  link(faults, 'serviceStatement', form.serviceStatement)
  link(faults, 'bindOldCard', form.bindOldCard)
  return faults.list
}

/** One question's two names are one: a second address would be asked twice. */
const identityOf = ({ kind, id, name }: FormField) =>
  kind === 'common' ? id.replace('DETAIL_LOCATION', 'LOCATION') : name.trim()

function question(faults: Faults, path: string, field: FormField, seen: Set<string>) {
  const { kind, id, name, purpose } = field
  if (kind === 'common' && !commonFields.some((known) => known.id === id)) faults.add(`${path}.id`, 'unknown')
  if (faults.need(`${path}.name`, name) && seen.has(identityOf(field))) faults.add(`${path}.name`, 'twice')
  seen.add(identityOf(field))
  faults.length(`${path}.name`, name, formByteLimitOf(`${path}.name`))
  faults.length(`${path}.purpose`, purpose, formByteLimitOf(`${path}.purpose`))
  if (kind !== 'common') options(faults, `${path}.options`, field)
}

function options(faults: Faults, path: string, { kind, options: given = [] }: FormField) {
  const { optionsMin, optionsMax } = cardCounts
  if (kind === 'text') {
    if (given.length > 0) faults.add(path, 'conflict', { with: 'options_of_text' })
    return
  }
  if (given.length < optionsMin) faults.add(path, 'too_few', { min: optionsMin, is: given.length })
  if (given.length > optionsMax) faults.add(path, 'too_many', { max: optionsMax, is: given.length })
  const seen = new Set<string>()
  for (const [index, option] of given.entries()) {
    const at = `${path}.${index}`
    if (faults.need(at, option) && seen.has(option.trim())) faults.add(at, 'twice')
    seen.add(option.trim())
    faults.length(at, option, formByteLimitOf(at))
  }
}

function link(faults: Faults, path: string, said: { name: string; url: string } | undefined) {
  if (!said) return
  faults.need(`${path}.name`, said.name)
  faults.length(`${path}.name`, said.name, formByteLimitOf(`${path}.name`))
  faults.need(`${path}.url`, said.url)
  faults.url(`${path}.url`, said.url, formByteLimitOf(`${path}.url`))
}
