import { describe, expect, test } from 'vitest'
import { codeCheckCode } from '../../../../server/wechat/card/code/checkcode.ts'
import { exchangeSample, recordingFetch, refusedWith, sampleWechat } from '../../sampleExchange.ts'

describe('POST /card/code/checkcode', () => {
  test('sends what the documentation shows, and reads its answer', async () => {
    const { request, expected, result } = await exchangeSample('card/code/checkcode', (wechat) =>
      codeCheckCode(wechat, {
        cardId: 'pDF3iY0_dVjb_Pua96MMewA96qvA',
        codes: ['11111', '22222', '33333', '44444', '55555'],
      }),
    )
    expect(request.method).toBe('POST')
    expect(request.path).toBe('/card/code/checkcode')
    expect(request.query).toEqual({ access_token: 'ACCESS_TOKEN' })
    expect(request.body).toEqual(expected)
    expect(result).toEqual({
      existCode: ['11111', '22222', '33333'],
      notExistCode: ['44444', '55555'],
    })
  })

  test('a list that WeChat leaves out is empty', async () => {
    const { fetch } = recordingFetch(() => ({ errcode: 0, errmsg: 'ok', exist_code: ['1'] }))
    const checked = codeCheckCode(sampleWechat({ fetch }), { cardId: 'p1', codes: ['1'] })
    expect(await checked).toEqual({ existCode: ['1'], notExistCode: [] })
  })

  test('an empty code is 40110', async () => {
    const error = await refusedWith(40110, (wechat) =>
      codeCheckCode(wechat, {
        cardId: 'pDF3iY0_dVjb_Pua96MMewA96qvA',
        codes: ['11111', '22222', '33333', '44444', '55555'],
      }),
    )
    expect(error).toMatchObject({ errcode: 40110, endpoint: '/card/code/checkcode', retryable: false })
  })
})
