import { describe, expect, test } from 'vitest'
import { token } from '../../../server/wechat/cgi-bin/token.ts'
import { exchangeSample, refusedWith } from '../sampleExchange.ts'

describe('GET /cgi-bin/token', () => {
  test('sends what the documentation shows, and reads its answer', async () => {
    const { request, expected, result } = await exchangeSample('cgi-bin/token', (wechat) => token(wechat, {}))
    expect(request.method).toBe('GET')
    expect(request.path).toBe('/cgi-bin/token')
    expect(request.query).toEqual(expected)
    expect(request.body).toBeUndefined()
    expect(result).toEqual({ accessToken: 'ACCESS_TOKEN', expiresIn: 7200 })
  })

  test('an address that is not on the allow-list is an error that trying again does not mend', async () => {
    const error = await refusedWith(40164, (wechat) => token(wechat, {}))
    expect(error).toMatchObject({
      errcode: 40164,
      endpoint: '/cgi-bin/token',
      errmsg: 'refused',
      retryable: false,
    })
  })
})
