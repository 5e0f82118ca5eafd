import { expect, test } from 'vitest'
import type { ActivationForm, FormField } from '../../../shared/card.ts'
import { commonFields, formFaults } from '../../../shared/console/formFaults.ts'
import { plainForm } from '../../harness/cardDraft.ts'

const choice = (name: string, options: string[] = ['一', '二']): FormField => ({
  id: name,
  kind: 'radio',
  name,
  options,
  required: false,
})

test('a form with every question of WeChat has no fault', () => {
  const fields = commonFields
    .filter(({ isOffered }) => isOffered)
    .map(({ id, label }): FormField => ({ id, kind: 'common', name: label['zh-CN'], required: true }))
  expect(formFaults({ ...plainForm, fields })).toEqual([])
  expect(formFaults(plainForm)).toEqual([])
})

test.each<[string, Partial<ActivationForm>, string, string]>([
  ['no question', { fields: [] }, 'fields', 'too_few'],
  [
    'a question that WeChat does not know',
    { fields: [{ id: 'USER_FORM_INFO_FLAG_SHOE', kind: 'common', name: '鞋码', required: true }] },
    'fields.0.id',
    'unknown',
  ],
  ['a name of 33 bytes', { fields: [choice('十'.repeat(11))] }, 'fields.0.name', 'too_long'],
  ['a question twice', { fields: [choice('甲'), choice('甲')] }, 'fields.1.name', 'twice'],
  ['one choice', { fields: [choice('甲', ['一'])] }, 'fields.0.options', 'too_few'],
  ['a choice twice', { fields: [choice('甲', ['一', '一'])] }, 'fields.0.options.1', 'twice'],
  ['an empty choice', { fields: [choice('甲', ['一', ' '])] }, 'fields.0.options.1', 'missing'],
  [
    'six questions of one’s own in one half',
    { fields: ['一', '二', '三', '四', '五', '六'].map((name) => choice(name)) },
    'fields',
    'too_many',
  ],
  [
    'a statement without an address',
    { serviceStatement: { name: '守则', url: '' } },
    'serviceStatement.url',
    'missing',
  ],
  [
    'a link to a script',
    { bindOldCard: { name: '绑定', url: 'javascript:alert(1)' } },
    'bindOldCard.url',
    'malformed',
  ],
])('%s is found at its field', (_, changes, path, fault) => {
  expect(formFaults({ ...plainForm, ...changes })).toContainEqual(expect.objectContaining({ path, fault }))
})
