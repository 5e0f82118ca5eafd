import { describe, expect, test } from 'vitest'
import { activateTempInfoGet } from '../../../../../server/wechat/card/membercard/activatetempinfo/get.ts'
import { exchangeSample, recordingFetch, refusedWith, sampleWechat } from '../../../sampleExchange.ts'

describe('POST /card/membercard/activatetempinfo/get', () => {
  test('sends what the documentation shows, and reads its answer', async () => {
    const { request, expected, result } = await exchangeSample(
      'card/membercard/activatetempinfo/get',
      (wechat) =>
        activateTempInfoGet(wechat, { activateTicket: 'fDZv9eMQAFfrNr3XBoqhb+/8FPSMSDLUwVhqZVSUr4gU=' }),
    )
    expect(request.method).toBe('POST')
    expect(request.path).toBe('/card/membercard/activatetempinfo/get')
    expect(request.query).toEqual({ access_token: 'ACCESS_TOKEN' })
    expect(request.body).toEqual(expected)
    expect(result).toEqual({
      common: [
        { name: 'USER_FORM_INFO_FLAG_MOBILE', value: '15521328888' },
        { name: 'USER_FORM_INFO_FLAG_NAME', value: '张三' },
      ],
      custom: [
        { name: '兴趣', value: '足球' },
        { name: '喜好', value: '', values: ['郭敬明', '韩寒'] },
      ],
    })
  })

  test('a form without questions is an empty one', async () => {
    const { fetch } = recordingFetch(() => ({ errcode: 0, errmsg: 'ok', info: {} }))
    expect(
      await activateTempInfoGet(sampleWechat({ fetch }), {
        activateTicket: 'fDZv9eMQAFfrNr3XBoqhb+/8FPSMSDLUwVhqZVSUr4gU=',
      }),
    ).toEqual({ common: [], custom: [] })
  })

  test('a ticket of another account is 72011, which no repetition mends', async () => {
    const error = await refusedWith(72011, (wechat) =>
      activateTempInfoGet(wechat, { activateTicket: 'fDZv9eMQAFfrNr3XBoqhb+/8FPSMSDLUwVhqZVSUr4gU=' }),
    )
    expect(error).toMatchObject({
      errcode: 72011,
      endpoint: '/card/membercard/activatetempinfo/get',
      errmsg: 'refused',
      retryable: false,
    })
  })

  test('an expired ticket is 72012, and is asked once: its owner knows when to try again', async () => {
    const error = await refusedWith(72012, (wechat) =>
      activateTempInfoGet(wechat, { activateTicket: 'fDZv9eMQAFfrNr3XBoqhb+/8FPSMSDLUwVhqZVSUr4gU=' }),
    )
    expect(error).toMatchObject({
      errcode: 72012,
      endpoint: '/card/membercard/activatetempinfo/get',
      errmsg: 'refused',
      retryable: false,
    })
  })

  test('a failure never repeats the ticket', async () => {
    const error = await refusedWith(72012, (wechat) =>
      activateTempInfoGet(wechat, { activateTicket: 'fDZv9eMQAFfrNr3XBoqhb+/8FPSMSDLUwVhqZVSUr4gU=' }),
    )
    expect(JSON.stringify(error) + error.message + error.stack).not.toContain('fDZv9eMQ')
  })
})
