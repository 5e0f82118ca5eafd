import { describe, expect, test } from 'vitest'
import { mediaUploadImg } from '../../../../server/wechat/cgi-bin/media/uploadimg.ts'
import { exchangeSample, refusedWith } from '../../sampleExchange.ts'

const picture = {
  bytes: Buffer.from('iVBORw0KGgo=', 'base64'),
  filename: 'logo.png',
  contentType: 'image/png',
}

describe('POST /cgi-bin/media/uploadimg', () => {
  test('sends the picture as the part that the card chapter names, and reads its address', async () => {
    const { request, expected, result } = await exchangeSample('cgi-bin/media/uploadimg', (wechat) =>
      mediaUploadImg(wechat, picture),
    )
    expect(request.path).toBe('/cgi-bin/media/uploadimg')
    expect(request.query).toEqual({ access_token: 'ACCESS_TOKEN' })
    expect(await readParts(request.body)).toEqual([expected])
    expect(result.url).toMatch(/^http:\/\/mmbiz\.qpic\.cn\//)
  })

  test('leaves the content type to the form, which alone knows its boundary', async () => {
    const { request } = await exchangeSample('cgi-bin/media/uploadimg', (wechat) =>
      mediaUploadImg(wechat, picture),
    )
    expect(request.init.headers).toBeUndefined()
  })

  test('a picture that is too large is an error for good', async () => {
    const error = await refusedWith(40009, (wechat) => mediaUploadImg(wechat, picture))
    expect(error).toMatchObject({ errcode: 40009, endpoint: '/cgi-bin/media/uploadimg', retryable: false })
  })
})

async function readParts(form: unknown) {
  if (!(form instanceof FormData)) throw new Error('no form was sent')
  return Promise.all(
    [...form.entries()].map(async ([part, file]) => {
      if (typeof file === 'string') throw new Error('a part is no file')
      const bytes = Buffer.from(await file.arrayBuffer()).toString('base64')
      return { part, filename: file.name, contentType: file.type, bytes }
    }),
  )
}
