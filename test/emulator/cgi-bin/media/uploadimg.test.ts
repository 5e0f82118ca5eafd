import { expect, test } from 'vitest'
import { type Emulated, emulated } from '../../emulated.ts'

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

async function upload(e: Emulated, bytes: Buffer | undefined, part = 'buffer') {
  const form = new FormData()
  if (bytes) form.set(part, new Blob([new Uint8Array(bytes)]), 'logo.png')
  return (
    await e.ask(`/cgi-bin/media/uploadimg?access_token=${await e.tokenOf()}`, { method: 'POST', body: form })
  ).json
}

test.each(['buffer', 'media'])(
  'a picture in the part %s gets an address of at most 128 bytes, without an errcode',
  async (part) => {
    const e = emulated()
    const answer = await upload(e, png, part)
    expect(Object.keys(answer)).toEqual(['url'])
    expect(Buffer.byteLength(String(answer.url))).toBeLessThanOrEqual(128)
    const shown = await e.emulator.fetch(new Request(String(answer.url)))
    expect(shown.headers.get('content-type')).toBe('image/png')
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(png)
  },
)

test('what is no picture, too large or missing is refused', async () => {
  const e = emulated()
  expect(await upload(e, Buffer.from('<svg/>'))).toMatchObject({ errcode: 40137 })
  expect(await upload(e, Buffer.concat([png, Buffer.alloc(1024 * 1024)]))).toMatchObject({ errcode: 40009 })
  expect(await upload(e, undefined)).toMatchObject({ errcode: 41005 })
  expect(await e.call('/cgi-bin/media/uploadimg', {})).toMatchObject({ errcode: 41005 })
})

test('an address that nobody uploaded shows nothing', async () => {
  const response = await emulated().emulator.fetch(new Request('http://wechat.test/mmbiz/none.png'))
  expect(response.status).toBe(404)
})
