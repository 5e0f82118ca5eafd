import { describe, expect, test } from 'vitest'
import { encrypt } from '../../../server/wechat/callback/crypt.ts'
import { sign } from '../../../server/wechat/callback/signature.ts'
import { verifyEcho } from '../../../server/wechat/callback/verifyEcho.ts'
import { vector } from '../vector.ts'

const account = {
  token: 'AAAAA',
  aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
  appId: 'wxb11529c136998cb6',
}
const published = Object.fromEntries(
  new URL(vector('push-url-verification').input['url'] as string).searchParams,
)

describe('verifyEcho', () => {
  test('the published example is echoed', () => {
    expect(verifyEcho({ ...account, query: published })).toEqual({
      outcome: 'echo',
      echo: '4375120948345356249',
    })
  })

  test.each(['signature', 'timestamp', 'nonce', 'echostr'])('without %s nothing is echoed', (name) => {
    const { [name]: _, ...query } = published
    expect(verifyEcho({ ...account, query })).toEqual({ outcome: 'refused' })
  })

  test('another token is refused', () => {
    expect(verifyEcho({ ...account, token: 'BBBBB', query: published })).toEqual({ outcome: 'refused' })
  })

  test('an encrypted echo is decrypted, and only its own signature counts', () => {
    const query = encryptedEcho(account.appId)
    expect(verifyEcho({ ...account, query })).toEqual({ outcome: 'echo', echo: '123' })
    const forged = { ...published, echostr: query.echostr, msg_signature: published['signature'] }
    expect(verifyEcho({ ...account, query: forged })).toEqual({ outcome: 'refused' })
  })

  test('an echo for another account is refused', () => {
    expect(verifyEcho({ ...account, query: encryptedEcho('wx0000000000000000') })).toEqual({
      outcome: 'refused',
    })
  })
})

function encryptedEcho(appId: string) {
  const echostr = encrypt({ ...account, appId, random: Buffer.alloc(16), message: '123' })
  return { timestamp: '1', nonce: '2', echostr, msg_signature: sign([account.token, '1', '2', echostr]) }
}
