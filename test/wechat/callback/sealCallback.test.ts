import { expect, test } from 'vitest'
import { sealCallback } from '../../../server/wechat/callback/sealCallback.ts'
import { parseXml } from '../../../server/wechat/callback/xml.ts'
import { vector } from '../vector.ts'

const { input, expected } = vector('push-safe-mode-reply-xml')
const push = {
  token: input['token'] as string,
  aesKey: input['encoding_aes_key'] as string,
  appId: input['appid'] as string,
  message: input['msg'] as string,
  toUserName: 'gh_1',
  timestamp: Number(input['timestamp']),
  nonce: input['nonce'] as string,
  random: Buffer.from(input['random'] as string),
}

test('in safe mode the published message gets the published ciphertext and signature, and nothing of it shows', () => {
  const { query, body } = sealCallback({ ...push, mode: 'safe' })
  expect(parseXml(body)).toEqual({ ToUserName: 'gh_1', Encrypt: expected['encrypt'] })
  expect(query).toMatchObject({
    encrypt_type: 'aes',
    msg_signature: expected['msg_signature'],
    nonce: push.nonce,
  })
})

test('in compatible mode the ciphertext stands beside the plain fields', () => {
  const { query, body } = sealCallback({ ...push, mode: 'compatible' })
  expect(parseXml(body)).toEqual({ demo_resp: '[CDATA[good luck]]', Encrypt: expected['encrypt'] })
  expect(query['msg_signature']).toBe(expected['msg_signature'])
})

test('in plain mode the query speaks of no encryption', () => {
  const { query, body } = sealCallback({ ...push, mode: 'plain' })
  expect(Object.keys(query)).toEqual(['signature', 'timestamp', 'nonce'])
  expect(body).toBe(push.message)
})
