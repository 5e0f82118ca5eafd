import { describe, expect, test } from 'vitest'
import { testWhitelistSet } from '../../../../server/wechat/card/testwhitelist/set.ts'
import { exchangeSample, recordingFetch, refusedWith, sampleWechat } from '../../sampleExchange.ts'

describe('POST /card/testwhitelist/set', () => {
  test('sends what the documentation shows, and reads its answer', async () => {
    const { request, expected, result } = await exchangeSample('card/testwhitelist/set', (wechat) =>
      testWhitelistSet(wechat, {
        openids: ['o1Pj9jmZvwSyyyyyyBa4aULW2mA', 'o1Pj9jmZvxxxxxxxxxULW2mA'],
        usernames: ['afdvvf', 'abcd'],
      }),
    )
    expect(request.method).toBe('POST')
    expect(request.path).toBe('/card/testwhitelist/set')
    expect(request.query).toEqual({ access_token: 'ACCESS_TOKEN' })
    expect(request.body).toEqual(expected)
    expect(result).toEqual({})
  })

  test('empty lists are sent: they clear it', async () => {
    const { fetch, requests } = recordingFetch(() => ({ errcode: 0, errmsg: 'ok', success_openid: [] }))
    await testWhitelistSet(sampleWechat({ fetch }), { openids: [], usernames: [] })
    expect(requests[0]?.body).toEqual({ openid: [], username: [] })
  })

  test('an unknown openid is 40003', async () => {
    const error = await refusedWith(40003, (wechat) =>
      testWhitelistSet(wechat, {
        openids: ['o1Pj9jmZvwSyyyyyyBa4aULW2mA', 'o1Pj9jmZvxxxxxxxxxULW2mA'],
        usernames: ['afdvvf', 'abcd'],
      }),
    )
    expect(error).toMatchObject({ errcode: 40003, endpoint: '/card/testwhitelist/set', retryable: false })
  })
})
