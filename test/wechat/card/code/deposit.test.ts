import { describe, expect, test } from 'vitest'
import { codeDeposit } from '../../../../server/wechat/card/code/deposit.ts'
import { exchangeSample, recordingFetch, refusedWith, sampleWechat } from '../../sampleExchange.ts'

describe('POST /card/code/deposit', () => {
  test('sends what the documentation shows, and reads its answer', async () => {
    const { request, expected, result } = await exchangeSample('card/code/deposit', (wechat) =>
      codeDeposit(wechat, {
        cardId: 'pDF3iY0_dVjb_Pua96MMewA96qvA',
        codes: ['11111', '22222', '33333', '44444', '55555'],
      }),
    )
    expect(request.method).toBe('POST')
    expect(request.path).toBe('/card/code/deposit')
    expect(request.query).toEqual({ access_token: 'ACCESS_TOKEN' })
    expect(request.body).toEqual(expected)
    expect(result).toEqual({
      succCode: { count: 3, codes: ['11111', '22222', '33333'] },
      duplicateCode: { count: 1, codes: ['44444'] },
      failCode: { count: 1, codes: ['55555'] },
    })
  })

  test.each([
    [
      { succ_code: 4, duplicate_code: '1', fail_code: [] },
      {
        succCode: { count: 4, codes: [] },
        duplicateCode: { count: 1, codes: [] },
        failCode: { count: 0, codes: [] },
      },
    ],
    [{ succ_code: [11111] }, { succCode: { count: 1, codes: ['11111'] } }],
    [{ succ_code: null, fail_code: { odd: true } }, {}],
    [{}, {}],
  ])('counts and lists are both read, and silence stays silence: %o', async (answer, told) => {
    const { fetch } = recordingFetch(() => ({ errcode: 0, errmsg: 'ok', ...answer }))
    expect(await codeDeposit(sampleWechat({ fetch }), { cardId: 'p1', codes: ['1'] })).toEqual(told)
  })

  test('more than a hundred are 40109', async () => {
    const error = await refusedWith(40109, (wechat) =>
      codeDeposit(wechat, {
        cardId: 'pDF3iY0_dVjb_Pua96MMewA96qvA',
        codes: ['11111', '22222', '33333', '44444', '55555'],
      }),
    )
    expect(error).toMatchObject({ errcode: 40109, endpoint: '/card/code/deposit', retryable: false })
  })
})
