import { describe, expect, test } from 'vitest'
import { codeGetDepositCount } from '../../../../server/wechat/card/code/getdepositcount.ts'
import { exchangeSample, refusedWith } from '../../sampleExchange.ts'

describe('POST /card/code/getdepositcount', () => {
  test('sends what the documentation shows, and reads its answer', async () => {
    const { request, expected, result } = await exchangeSample('card/code/getdepositcount', (wechat) =>
      codeGetDepositCount(wechat, { cardId: 'pDF3iY0_dVjb_Pua96MMewA96qvA' }),
    )
    expect(request.method).toBe('POST')
    expect(request.path).toBe('/card/code/getdepositcount')
    expect(request.query).toEqual({ access_token: 'ACCESS_TOKEN' })
    expect(request.body).toEqual(expected)
    expect(result).toEqual({ count: 123 })
  })

  test('an unknown card is 40073', async () => {
    const error = await refusedWith(40073, (wechat) =>
      codeGetDepositCount(wechat, { cardId: 'pDF3iY0_dVjb_Pua96MMewA96qvA' }),
    )
    expect(error).toMatchObject({ errcode: 40073, endpoint: '/card/code/getdepositcount', retryable: false })
  })
})
