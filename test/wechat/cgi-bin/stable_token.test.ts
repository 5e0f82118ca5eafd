import { describe, expect, test } from 'vitest'
import { stableToken } from '../../../server/wechat/cgi-bin/stable_token.ts'
import { exchangeSample, refusedWith } from '../sampleExchange.ts'

describe('POST /cgi-bin/stable_token', () => {
  test('asks in normal mode, with the secret in the body and no token in the address', async () => {
    const { request, expected, result } = await exchangeSample('cgi-bin/stable_token', (wechat) =>
      stableToken(wechat),
    )
    expect(request.method).toBe('POST')
    expect(request.path).toBe('/cgi-bin/stable_token')
    expect(request.query).toEqual({})
    expect(request.body).toEqual(expected)
    expect(result).toEqual({ accessToken: 'ACCESS_TOKEN', expiresIn: 7200 })
  })

  test('a wrong secret is an error that neither asks for a token first nor names the secret', async () => {
    const error = await refusedWith(40125, (wechat) => stableToken(wechat))
    expect(error).toMatchObject({ errcode: 40125, endpoint: '/cgi-bin/stable_token', retryable: false })
    expect(error.message).not.toContain('APPSECRET')
  })
})
