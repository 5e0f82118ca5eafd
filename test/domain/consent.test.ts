import { expect, test } from 'vitest'
import { consentOf } from '../../server/domain/consent.ts'

const answers = {
  common: [{ name: 'USER_FORM_INFO_FLAG_MOBILE', value: '1' }],
  custom: [{ name: '常喝', value: '手冲' }],
}
const form = {
  fields: [{ id: 'USER_FORM_INFO_FLAG_MOBILE', kind: 'common' as const, name: '手机号', required: true }],
  canModify: false,
  serviceStatement: { name: '会员守则', url: 'https://example.com' },
}

test('a consent names what was asked, under which statement', () => {
  expect(consentOf(form, answers)).toMatchObject({
    fields: ['USER_FORM_INFO_FLAG_MOBILE'],
    statement: { name: '会员守则', url: 'https://example.com' },
  })
})

test("an adopted card's form is unknown: what was answered stands for what was asked", () => {
  expect(consentOf(null, answers)).toMatchObject({
    fields: ['USER_FORM_INFO_FLAG_MOBILE', '常喝'],
    statement: null,
  })
})

test('another statement is another version, and other answers are not', () => {
  const { version } = consentOf(form, answers)
  expect(consentOf(form, { common: [], custom: [] }).version).toBe(version)
  expect(
    consentOf({ ...form, serviceStatement: { name: '会员守则', url: 'https://example.org' } }, answers)
      .version,
  ).not.toBe(version)
})
