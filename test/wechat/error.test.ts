import { describe, expect, test } from 'vitest'
import {
  errmsgStem,
  hasErrcode,
  isBusy,
  isRejectedToken,
  isWechatError,
  WechatError,
} from '../../server/wechat/error.ts'

const answered = (errcode: number) =>
  new WechatError({ kind: 'answer', endpoint: '/card/get', errcode, errmsg: 'x' })

describe('errmsgStem', () => {
  test.each([
    ['system error hint: [WugYkA0628r238]', 'system error'],
    ['system error hints: [ req_id: aBc ]', 'system error'],
    ['invalid card id rid: 60196b9b-4c5ba79c-066b49c8', 'invalid card id'],
    ['invalid code, rid: 60196b9b-4c5ba79c-066b49c8', 'invalid code'],
    [
      'invalid ip 1.2.3.4 ipv6 ::ffff:1.2.3.4, not in whitelist rid: 60',
      'invalid ip 1.2.3.4 ipv6 ::ffff:1.2.3.4, not in whitelist',
    ],
    ['invalid grid: no', 'invalid grid: no'],
    ['ok', 'ok'],
    ['', ''],
  ])('%j is in truth %j', (errmsg, stem) => {
    expect(errmsgStem(errmsg)).toBe(stem)
  })
})

describe('WechatError', () => {
  test.each([-1, 45011])('%i may succeed later', (errcode) => {
    expect(answered(errcode).retryable).toBe(true)
    expect(isBusy(answered(errcode))).toBe(true)
  })

  test.each([40001, 45009, 40056, 72011, 72012])('%i will not succeed by waiting alone', (errcode) => {
    expect(answered(errcode).retryable).toBe(false)
    expect(isBusy(answered(errcode))).toBe(false)
  })

  test('the message says where, what and in which words', () => {
    expect(answered(40073).message).toBe('/card/get: 40073 x')
    expect(new WechatError({ kind: 'timeout', endpoint: '/a', errmsg: 'late' }).message).toBe(
      '/a: timeout late',
    )
  })

  test('it is told from every other error, and by its code', () => {
    expect(isWechatError(answered(1))).toBe(true)
    expect(isWechatError(new Error('x'))).toBe(false)
    expect(hasErrcode(answered(72012), 72011, 72012)).toBe(true)
    expect(hasErrcode(answered(40056), 72011, 72012)).toBe(false)
    expect(isRejectedToken(answered(42001))).toBe(true)
    expect(isRejectedToken(new Error('42001'))).toBe(false)
  })
})
