import { type JsonObject, flagAt, isLongerThan, isObject, listAt, objectAt, textAt, textsAt } from './json.ts'
import type { FormField, FormLink, FormPart } from './state.ts'

const prefix = 'USER_FORM_INFO_FLAG_'
type Common = { name: string; kind: FormField['kind']; options?: string[] }

/** WeChat's own questions with its labels and its kinds of input; both spellings of the address are taken (wire contract, part 4). */
const commonFields: Record<string, Common> = {
  MOBILE: { name: '手机号', kind: 'common' },
  SEX: { name: '性别', kind: 'common', options: ['男', '女'] },
  NAME: { name: '姓名', kind: 'common' },
  BIRTHDAY: { name: '生日', kind: 'common' },
  IDCARD: { name: '身份证', kind: 'common' },
  EMAIL: { name: '邮箱', kind: 'common' },
  LOCATION: { name: '详细地址', kind: 'common' },
  DETAIL_LOCATION: { name: '详细地址', kind: 'common' },
  EDUCATION_BACKGROUND: {
    name: '教育背景',
    kind: 'common',
    options: ['初中', '高中', '大专', '本科', '硕士', '博士'],
  },
  CAREER: { name: '职业', kind: 'common' },
  INDUSTRY: {
    name: '行业',
    kind: 'common',
    options: ['互联网', '金融', '教育', '医疗', '制造', '餐饮', '零售', '其他'],
  },
  INCOME: { name: '收入', kind: 'common', options: ['5千以下', '5千-1万', '1万-2万', '2万以上'] },
  HABIT: { name: '兴趣爱好', kind: 'common' },
}

const richKinds: Record<string, FormField['kind']> = {
  FORM_FIELD_RADIO: 'radio',
  FORM_FIELD_SELECT: 'select',
  FORM_FIELD_CHECK_BOX: 'checkbox',
}

const customMax = 5

/** One half of the form as it was sent, or 40035 for a question that WeChat does not know, 45021 for a name too long. */
export function readFormPart(form: JsonObject | undefined): FormPart | number {
  if (!form) return { canModify: false, fields: [] }
  const fields: FormField[] = []
  for (const id of textsAt(form, 'common_field_id_list')) {
    const common = id.startsWith(prefix) ? commonFields[id.slice(prefix.length)] : undefined
    if (!common) return 40035
    fields.push({ id, kind: common.kind, name: common.name, options: common.options ?? [] })
  }
  const custom = textsAt(form, 'custom_field_list')
  for (const name of custom) fields.push({ id: name, kind: 'text', name, options: [] })
  const rich = listAt(form, 'rich_field_list')
  if (custom.length + rich.length > customMax) return 40035
  for (const item of rich) {
    const kind = isObject(item) ? richKinds[textAt(item, 'type')] : undefined
    if (!kind || !isObject(item) || textAt(item, 'name') === '') return 40035
    const name = textAt(item, 'name')
    if (isLongerThan(name, 32)) return 45021
    fields.push({ id: name, kind, name, options: textsAt(item, 'values') })
  }
  return { canModify: flagAt(form, 'can_modify'), fields }
}

/** A `{ name, url }` under the form, when it is there whole. */
export function readLink(body: JsonObject, key: string): FormLink | undefined {
  const link = objectAt(body, key)
  const name = link ? textAt(link, 'name') : ''
  return link && name ? { name, url: textAt(link, 'url') } : undefined
}
