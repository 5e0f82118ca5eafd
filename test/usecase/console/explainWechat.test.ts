import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { wechatErrorKindOf, wechatErrorKinds } from '../../../shared/console/wechatErrorKinds.ts'
import { explainWechat } from '../../../server/usecase/console/explainWechat.ts'
import { errcodes, WechatError } from '../../../server/wechat/error.ts'

const emulated = [
  ...readFileSync(new URL('../../../server/emulator/errcode.ts', import.meta.url), 'utf8').matchAll(
    /^ {2}\[?(-?\d+)\]?:/gm,
  ),
].map((match) => Number(match[1]))

const refused = (errcode: number, endpoint = '/card/create') =>
  new WechatError({ kind: 'answer', endpoint, errcode, errmsg: 'some words of WeChat' })

test('every code that the emulator or our client knows has its cause', () => {
  expect(emulated.length).toBeGreaterThan(50)
  const all = [...emulated, ...Object.values(errcodes)]
  expect(all.filter((code) => wechatErrorKindOf(code) === undefined)).toEqual([])
})

test('no code stands under two causes', () => {
  const codes = Object.values(wechatErrorKinds).flat()
  expect(new Set(codes).size).toBe(codes.length)
})

describe.each(['zh-CN', 'en'] as const)('in %s', (locale) => {
  test('each cause has a sentence of its own, without WeChat’s words or a bare code', () => {
    const titles = Object.values(wechatErrorKinds).map((codes) => {
      const { title, message } = explainWechat(locale, refused(codes[0]))
      expect(message.length).toBeGreaterThan(title.length + 4)
      expect(message).not.toMatch(/some words|errcode|errmsg/)
      expect(/\p{Script=Han}/u.test(message)).toBe(locale === 'zh-CN')
      return title
    })
    expect(new Set(titles).size).toBe(titles.length)
  })

  test('a code that nobody knows still says what was being done, and whom to tell', () => {
    const { title, message } = explainWechat(locale, refused(88_888))
    expect(title).toMatch(locale === 'en' ? /make the card/ : /创建会员卡/)
    expect(message).toMatch(locale === 'en' ? /operator/ : /运营人员/)
  })

  test.each(['timeout', 'network', 'http', 'shape'] as const)('no answer (%s) is said, too', (kind) => {
    const { message } = explainWechat(locale, new WechatError({ kind, endpoint: '/card/get', errmsg: 'x' }))
    expect(message).not.toBe('')
  })
})

test('where the cause belongs to one field, the field is named', () => {
  expect(explainWechat('zh-CN', refused(40076)).field).toBe('color')
  expect(explainWechat('zh-CN', refused(45021)).field).toBeUndefined()
})
