import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ActivationAnswers } from '../../shared/activation.ts'
import type { ActivationForm } from '../../shared/card.ts'
import { planProfile } from '../../server/domain/planProfile.ts'
import { profileFields } from '../../server/domain/profileFields.ts'

const MOBILE = 'USER_FORM_INFO_FLAG_MOBILE'
const NAME = 'USER_FORM_INFO_FLAG_NAME'
const BIRTHDAY = 'USER_FORM_INFO_FLAG_BIRTHDAY'
const EMAIL = 'USER_FORM_INFO_FLAG_EMAIL'
const IDCARD = 'USER_FORM_INFO_FLAG_IDCARD'
const common = (id: string, name: string, required = false) => ({
  id,
  kind: 'common' as const,
  name,
  required,
})
const form: ActivationForm = {
  canModify: true,
  fields: [
    common(MOBILE, '手机号', true),
    common(NAME, '姓名', true),
    common(BIRTHDAY, '生日'),
    common(EMAIL, '邮箱'),
    common(IDCARD, '身份证'),
    { id: '口味', kind: 'radio', name: '口味', options: ['浓', '淡'], required: false },
    { id: '时段', kind: 'checkbox', name: '时段', options: ['早', '午', '晚'], required: false },
  ],
}
const before: ActivationAnswers = {
  common: [
    { name: MOBILE, value: '13800138001' },
    { name: NAME, value: '林小满' },
    { name: 'USER_FORM_INFO_FLAG_CAREER', value: '教师' },
  ],
  custom: [
    { name: '时段', value: '', values: ['早'] },
    { name: '旧问题', value: '旧答案' },
  ],
}
const plan = (wanted: Record<string, string | string[]>, answers = before) =>
  planProfile(form, answers, wanted, '2026-11-23')
const planned = (wanted: Record<string, string | string[]>, answers = before) => {
  const made = plan(wanted, answers)
  if (made.outcome !== 'planned') throw new Error(JSON.stringify(made))
  return made
}
const answerOf = (answers: ActivationAnswers, id: string) =>
  [...answers.common, ...answers.custom].find(({ name }) => name === id)

describe('what she sees', () => {
  test('is what the form asks, in its order, and then everything else that is kept of her', () => {
    const fields = profileFields(form, before, 'zh-CN')
    expect(fields.map(({ name, isAsked }) => `${name}${isAsked ? '' : '*'}`)).toEqual([
      '手机号',
      '姓名',
      '生日',
      '邮箱',
      '身份证',
      '口味',
      '时段',
      '职业*',
      '旧问题*',
    ])
    expect(fields.find(({ id }) => id === '时段')).toMatchObject({ values: ['早'], kind: 'checkbox' })
  })

  test('has WeChat’s questions in her language, and no form is needed for it', () => {
    const fields = profileFields(null, before, 'en')
    expect(fields.map(({ name }) => name)).toEqual(['Mobile number', 'Name', 'Occupation', '时段', '旧问题'])
  })

  test('says of the phone alone whether WeChat verified it', () => {
    expect(profileFields(form, before, 'zh-CN').map(({ isVerified }) => isVerified)).toEqual([
      true,
      ...Array.from({ length: 8 }, () => undefined),
    ])
    const own = planned({ [MOBILE]: '13900139001' }).answers
    expect(profileFields(form, own, 'zh-CN')[0]).toMatchObject({ value: '13900139001', isVerified: false })
  })
})

describe('a correction', () => {
  test('replaces what it names, and nothing else', () => {
    const { answers, changed, hasNewMobile } = planned({ [NAME]: ' 林晓曼 ', [BIRTHDAY]: '1995年6月18日' })
    expect(changed).toEqual([NAME, BIRTHDAY])
    expect(hasNewMobile).toBe(false)
    expect(answerOf(answers, NAME)?.value).toBe('林晓曼')
    expect(answerOf(answers, BIRTHDAY)?.value).toBe('1995-06-18')
    expect(answerOf(answers, MOBILE)).toEqual({ name: MOBILE, value: '13800138001' })
    expect(answerOf(answers, '旧问题')?.value).toBe('旧答案')
  })

  test('of the phone is not verified; the same number in another spelling is no correction', () => {
    expect(planned({ [MOBILE]: '+86 139-0013-9001' })).toMatchObject({ hasNewMobile: true })
    expect(answerOf(planned({ [MOBILE]: '+86 139-0013-9001' }).answers, MOBILE)).toEqual({
      name: MOBILE,
      value: '13900139001',
      byHand: true,
    })
    const same = planned({ [MOBILE]: '１３８ ００１３ ８００１' })
    expect(same).toMatchObject({ changed: [], hasNewMobile: false })
    expect(answerOf(same.answers, MOBILE)).not.toHaveProperty('byHand')
  })

  test('takes an optional answer away, also one that is asked no longer', () => {
    const { answers } = planned({ 时段: [], 旧问题: '', USER_FORM_INFO_FLAG_CAREER: '' })
    expect(answers.custom).toEqual([])
    expect(answerOf(answers, 'USER_FORM_INFO_FLAG_CAREER')).toBeUndefined()
  })

  test('of several choices keeps them as several', () => {
    expect(answerOf(planned({ 时段: ['晚', '早', '晚'] }).answers, '时段')).toEqual({
      name: '时段',
      value: '',
      values: ['晚', '早'],
    })
    expect(planned({ 时段: ['早'] }).changed).toEqual([])
  })
})

describe('a fault', () => {
  test.each<[string, string | string[], string]>([
    [NAME, '  ', 'required'],
    [MOBILE, '', 'required'],
    [MOBILE, '12', 'not_a_phone'],
    [BIRTHDAY, '1995-02-30', 'not_a_date'],
    [BIRTHDAY, '2026-11-24', 'not_a_date'],
    [BIRTHDAY, '1899-12-31', 'not_a_date'],
    [EMAIL, 'lin@', 'not_an_email'],
    [IDCARD, '11010519491231002Y', 'not_an_id'],
    [IDCARD, '110105194912310021', 'not_an_id'],
    ['口味', '咸', 'not_an_option'],
    ['时段', ['早', '夜'], 'not_an_option'],
    ['口味', ['浓', '淡'], 'not_an_option'],
    [NAME, '林'.repeat(201), 'too_long'],
    [NAME, '林\u0000小满', 'unreadable'],
    [NAME, '林\ud800', 'unreadable'],
    ['没有这个问题', '1', 'unknown'],
    ['__proto__', '1', 'unknown'],
    ['constructor', '1', 'unknown'],
  ])('%s = %j is %s, and nothing is changed', (id, answer, fault) => {
    const made = plan({ ...Object.fromEntries([[id, answer]]), 旧问题: '新答案' })
    expect(made).toEqual({ outcome: 'faults', faults: Object.fromEntries([[id, fault]]) })
  })

  test('none in a right identity number, or a mail address in full-width letters', () => {
    const { answers } = planned({ [IDCARD]: '11010519491231002x', [EMAIL]: 'ｌｉｎ@example.com' })
    expect(answerOf(answers, IDCARD)?.value).toBe('11010519491231002X')
    expect(answerOf(answers, EMAIL)?.value).toBe('lin@example.com')
  })
})

test('a choice that is offered no longer may stay, but not be chosen anew', () => {
  const old: ActivationAnswers = { common: before.common, custom: [{ name: '口味', value: '甜' }] }
  expect(planned({ 口味: '甜' }, old).changed).toEqual([])
  expect(plan({ 口味: '甜' })).toMatchObject({ outcome: 'faults' })
})

test('sending back what is shown changes nothing, whatever it is', () => {
  const values = fc
    .string({ minLength: 1, maxLength: 30 })
    .filter((text) => !/\p{Cc}/u.test(text) && text.trim() !== '')
  fc.assert(
    fc.property(values, values, (name, old) => {
      const kept: ActivationAnswers = {
        common: [{ name: NAME, value: name.trim() }, ...before.common.slice(0, 1)],
        custom: [{ name: '旧问题', value: old.trim() }],
      }
      const shown = profileFields(form, kept, 'zh-CN').filter(({ value }) => value !== '')
      const wanted = Object.fromEntries(shown.map(({ id, value }) => [id, value]))
      expect(planned(wanted, kept)).toEqual({
        outcome: 'planned',
        answers: kept,
        changed: [],
        hasNewMobile: false,
      })
    }),
  )
})
