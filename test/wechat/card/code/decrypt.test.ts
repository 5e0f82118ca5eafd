import { describe, expect, test } from 'vitest'
import { codeDecrypt } from '../../../../server/wechat/card/code/decrypt.ts'
import { exchangeSample, refusedWith } from '../../sampleExchange.ts'

describe('POST /card/code/decrypt', () => {
  test('sends what the documentation shows, and reads its answer', async () => {
    const { request, expected, result } = await exchangeSample('card/code/decrypt', (wechat) =>
      codeDecrypt(wechat, {
        encryptCode: 'XXIzTtMqCxwOaawoE91+VJdsFmv7b8g0VZIZkqf4GWA60Fzpc8ksZ/5ZZ0DVkXdE',
      }),
    )
    expect(request.method).toBe('POST')
    expect(request.path).toBe('/card/code/decrypt')
    expect(request.query).toEqual({ access_token: 'ACCESS_TOKEN' })
    expect(request.body).toEqual(expected)
    expect(result).toEqual({ code: '751234212312' })
  })

  test('a code that cannot be opened is 40075', async () => {
    const error = await refusedWith(40075, (wechat) =>
      codeDecrypt(wechat, {
        encryptCode: 'XXIzTtMqCxwOaawoE91+VJdsFmv7b8g0VZIZkqf4GWA60Fzpc8ksZ/5ZZ0DVkXdE',
      }),
    )
    expect(error).toMatchObject({
      errcode: 40075,
      endpoint: '/card/code/decrypt',
      errmsg: 'refused',
      retryable: false,
    })
  })

  test('a code of another account is 40056', async () => {
    const error = await refusedWith(40056, (wechat) =>
      codeDecrypt(wechat, {
        encryptCode: 'XXIzTtMqCxwOaawoE91+VJdsFmv7b8g0VZIZkqf4GWA60Fzpc8ksZ/5ZZ0DVkXdE',
      }),
    )
    expect(error).toMatchObject({
      errcode: 40056,
      endpoint: '/card/code/decrypt',
      errmsg: 'refused',
      retryable: false,
    })
  })
})
