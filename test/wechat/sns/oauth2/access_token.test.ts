import { describe, expect, test } from 'vitest'
import { snsAccessToken } from '../../../../server/wechat/sns/oauth2/access_token.ts'
import { exchangeSample, failureOf, recordingFetch, refusedWith, sampleWechat } from '../../sampleExchange.ts'

describe('GET /sns/oauth2/access_token', () => {
  test('sends what the documentation shows, and reads its answer', async () => {
    const { request, expected, result } = await exchangeSample('sns/oauth2/access_token', (wechat) =>
      snsAccessToken(wechat, { code: '071aBcDe2fGhIj3kLmNo4pQrSt1uVwXy' }),
    )
    expect(request.method).toBe('GET')
    expect(request.path).toBe('/sns/oauth2/access_token')
    expect(request.query).toEqual(expected)
    expect(request.body).toBeUndefined()
    expect(result).toEqual({
      openid: 'o6_bmjrPTlm6_2sgVt7hMZOPfL2M',
      scope: 'snsapi_base',
      unionid: 'o6_bmasdasdsad6_2sgVt7hMZOPfL',
      isSnapshotUser: false,
    })
  })

  test('tells the virtual user of a snapshot page from a customer', async () => {
    const { fetch } = recordingFetch(() => ({ openid: 'o6_bmjrPTlm6_2sgVt7hMZOPfL2M', is_snapshotuser: 1 }))
    expect(
      await snsAccessToken(sampleWechat({ fetch }), { code: '071aBcDe2fGhIj3kLmNo4pQrSt1uVwXy' }),
    ).toEqual({ openid: 'o6_bmjrPTlm6_2sgVt7hMZOPfL2M', isSnapshotUser: true })
  })

  test('a code that was used before is 40163, and is asked once', async () => {
    const error = await refusedWith(40163, (wechat) =>
      snsAccessToken(wechat, { code: '071aBcDe2fGhIj3kLmNo4pQrSt1uVwXy' }),
    )
    expect(error).toMatchObject({
      errcode: 40163,
      endpoint: '/sns/oauth2/access_token',
      errmsg: 'refused',
      retryable: false,
    })
  })

  test('a code of another account is 40029', async () => {
    const error = await refusedWith(40029, (wechat) =>
      snsAccessToken(wechat, { code: '071aBcDe2fGhIj3kLmNo4pQrSt1uVwXy' }),
    )
    expect(error).toMatchObject({
      errcode: 40029,
      endpoint: '/sns/oauth2/access_token',
      errmsg: 'refused',
      retryable: false,
    })
  })

  test('a connection that breaks does not spend the code a second time', async () => {
    const { fetch, requests } = recordingFetch(() => new TypeError('fetch failed'))
    const error = await failureOf(
      snsAccessToken(sampleWechat({ fetch }), { code: '071aBcDe2fGhIj3kLmNo4pQrSt1uVwXy' }),
    )
    expect(error).toMatchObject({ kind: 'network', retryable: true })
    expect(requests).toHaveLength(1)
  })
})
