import { expect, test } from 'vitest'
import type { ProfileField } from '../../../../shared/membership.ts'
import { answersOf, changedAnswers } from '../../../../web/console/component/member/logic/changedAnswers.ts'
import { figure, signed } from '../../../../web/console/component/member/logic/figure.ts'
import { isAsking, nothingAsked } from '../../../../web/console/component/member/logic/memberAsked.ts'
import { memberApi, memberQuery } from '../../../../web/console/component/member/logic/memberApi.ts'
import { readAmount } from '../../../../web/console/component/member/logic/readAmount.ts'

const field = (words: Partial<ProfileField> & { id: string }): ProfileField => ({
  kind: 'common',
  name: words.id,
  required: false,
  value: '',
  isAsked: true,
  ...words,
})

test('only what was changed is sent: blanks around a text are nobody’s answer, and the order of choices is', () => {
  const fields = [
    field({ id: 'name', value: '林小雨' }),
    field({ id: 'when', kind: 'checkbox', values: ['早餐', '午后'] }),
    field({ id: 'mail', value: 'a@b.c' }),
  ]
  const answers = answersOf(fields)
  expect(changedAnswers(fields, answers)).toEqual({})
  expect(changedAnswers(fields, { ...answers, name: ' 林小雨 ' })).toEqual({})
  expect(changedAnswers(fields, { name: '林大雨', when: ['早餐'], mail: '' })).toEqual({
    name: '林大雨',
    when: ['早餐'],
    mail: '',
  })
})

test('what is read for the form can be changed without changing what was read', () => {
  const fields = [field({ id: 'when', kind: 'checkbox', values: ['早餐'] })]
  const answers = answersOf(fields)
  if (Array.isArray(answers['when'])) answers['when'].push('午后')
  expect(fields[0]?.values).toEqual(['早餐'])
})

test('points are whole and above zero, money has two decimals at most, full-width digits count', () => {
  expect(readAmount('points', '１００')).toBe(100)
  expect(readAmount('points', '1,000')).toBe(1000)
  expect(readAmount('balance', '12.5')).toBe(1250)
  expect(readAmount('balance', '￥12。05')).toBe(1205)
  for (const text of ['', '0', '-5', '1.5', '一百', '99999999999'])
    expect(readAmount('points', text), text).toBeUndefined()
  for (const text of ['', '0', '0.00', '-1', '1.234', '99999999'])
    expect(readAmount('balance', text), text).toBeUndefined()
})

test('a change has its sign, in points or yuan', () => {
  expect([signed('points', 1500), signed('points', -20), signed('balance', -1250)]).toEqual([
    '+1,500',
    '-20',
    '-¥12.50',
  ])
  expect(figure('balance', 5)).toBe('¥0.05')
})

test('what was typed goes into the body of a search and into no address; a list without words is a plain question', async () => {
  const asked: string[] = []
  const note = (method: string) => (path: string, body?: unknown) => {
    asked.push(`${method} ${path} ${JSON.stringify(body ?? null)}`)
    return Promise.resolve({ ok: true, value: { items: [] } })
  }
  const api = memberApi({ get: note('GET'), post: note('POST') } as never)
  await api.list({ ...nothingAsked(), q: '13812348001', level: 'gold' }, '7')
  await api.list({ ...nothingAsked(), q: '  ', channel: '', state: 'left' })
  expect(asked[0]).toMatch(/^POST \/members\/search \{.*"q":"13812348001".*"cursor":"7"\}$/)
  expect(asked[1]).toBe('GET /members?channel=&state=left null')
})

test('an empty channel is asked, for it means without one; other empty words are not', () => {
  expect(memberQuery({ channel: '', level: '', state: undefined })).toBe('?channel=')
  expect(memberQuery({ channel: undefined, level: '' })).toBe('')
  expect(isAsking(nothingAsked())).toBe(false)
  expect(isAsking({ ...nothingAsked(), channel: '' })).toBe(true)
  expect(isAsking({ ...nothingAsked(), q: '  ' })).toBe(false)
})
