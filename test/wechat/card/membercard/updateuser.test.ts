import { describe, expect, test } from 'vitest'
import { memberCardUpdateUser } from '../../../../server/wechat/card/membercard/updateuser.ts'
import { createStoppedClock } from '../../../harness/clock.ts'
import { exchangeSample, failureOf, recordingFetch, refusedWith, sampleWechat } from '../../sampleExchange.ts'

const card = { cardId: 'p1', code: '1' }
const broken = () => new TypeError('fetch failed')

describe('POST /card/membercard/updateuser', () => {
  test('sends what the documentation shows, and reads its answer', async () => {
    const { request, expected, result } = await exchangeSample('card/membercard/updateuser', (wechat) =>
      memberCardUpdateUser(wechat, {
        cardId: 'p1Pj9jr90_SQRaVqYI239Ka1erkI',
        code: '179011264953',
        backgroundPicUrl: 'https://mmbiz.qlogo.cn/mmbiz/0',
        bonus: 3000,
        addBonus: 30,
        recordBonus: '消费30元，获得3积分',
        balance: 3000,
        addBalance: -30,
        recordBalance: '购买焦糖玛琪朵一杯',
        customFieldValue1: '黄金',
        customFieldValue2: '3',
        customFieldValue3: '80',
        notifyOptional: { isNotifyBonus: true, isNotifyBalance: true, isNotifyCustomField1: true },
      }),
    )
    expect(request.method).toBe('POST')
    expect(request.path).toBe('/card/membercard/updateuser')
    expect(request.query).toEqual({ access_token: 'ACCESS_TOKEN' })
    expect(request.body).toEqual(expected)
    expect(result).toEqual({
      resultBonus: 3000,
      resultBalance: 3000,
      openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA',
    })
  })

  test('what is not said is not sent: it would be changed', async () => {
    const { fetch, requests } = recordingFetch(() => ({ errcode: 0, errmsg: 'ok' }))
    await memberCardUpdateUser(sampleWechat({ fetch }), { ...card, bonus: 0, membershipNumber: '880012' })
    expect(requests[0]?.body).toEqual({ card_id: 'p1', code: '1', bonus: 0, membership_number: '880012' })
  })

  test.each([
    ['nothing', {}, {}],
    ['texts', { result_bonus: '12', result_balance: '-3' }, { resultBonus: 12, resultBalance: -3 }],
    ['what nobody can read', { result_bonus: null, result_balance: 'many', openid: 7 }, {}],
  ])('a change that is done is done, though the answer says %s', async (_, extra, expected) => {
    const { fetch } = recordingFetch(() => ({ errcode: 0, errmsg: 'ok', ...extra }))
    expect(await memberCardUpdateUser(sampleWechat({ fetch }), { ...card, bonus: 12 })).toEqual(expected)
  })

  test('a call with its totals may be repeated after a broken connection', async () => {
    const { fetch, requests } = recordingFetch((_, n) => (n === 1 ? broken() : { errcode: 0, errmsg: 'ok' }))
    const clock = createStoppedClock()
    const totals = { bonus: 130, addBonus: 30, balance: 5, addBalance: 5 }
    const told = memberCardUpdateUser(sampleWechat({ fetch, clock }), { ...card, ...totals })
    await clock.advance(200)
    expect(await told).toEqual({})
    expect(requests).toHaveLength(2)
  })

  test.each([
    ['points', { addBonus: 30 }],
    ['balance', { bonus: 30, addBalance: 100 }],
  ])('a change of %s without its total is never sent twice', async (_, change) => {
    const { fetch, requests } = recordingFetch(broken)
    const wechat = sampleWechat({ fetch })
    const error = await failureOf(memberCardUpdateUser(wechat, { ...card, ...change }))
    expect(error).toMatchObject({ kind: 'network', retryable: true })
    expect(requests).toHaveLength(1)
  })

  test.each([40056, 40127, 45021, 45022, 45023, 72003])('%i is told and not repeated', async (errcode) => {
    const error = await refusedWith(errcode, (wechat) => memberCardUpdateUser(wechat, { ...card, bonus: 1 }))
    expect(error).toMatchObject({
      errcode,
      endpoint: '/card/membercard/updateuser',
      errmsg: 'refused',
      retryable: false,
    })
  })
})
