import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CryptError, decrypt, encrypt, open } from '../../../server/wechat/callback/crypt.ts'
import { vectors } from '../vector.ts'

const aesKey = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'
const appId = 'wxb11529c136998cb6'
const random = Buffer.from('aaaabbbbccccdddd')

test.each(vectors.filter(({ kind }) => kind === 'msg_encrypt'))(
  '$id is encrypted to the published text',
  ({ input, expected }) => {
    const sealed = encrypt({
      aesKey: input['encoding_aes_key'] as string,
      appId: input['appid'] as string,
      random: Buffer.from(input['random'] as string),
      message: input['msg'] as string,
    })
    expect(sealed).toBe(expected['encrypt'])
  },
)

const decrypted = vectors.filter(({ kind }) => kind === 'msg_decrypt')

test.each(decrypted)('$id is decrypted for the published account', ({ input, expected }) => {
  const opened = open({ aesKey: input['encoding_aes_key'] as string, encrypted: input['encrypt'] as string })
  expect(opened.appId).toBe(expected['appid'])
  // Of one vector only the account was published.
  expect(opened.message).toContain(expected['msg'] ?? '<xml>')
})

describe('encrypt and decrypt', () => {
  test('are each other’s inverse for any text, padding of 1 to 32 bytes included', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.uint8Array({ minLength: 16, maxLength: 16 }),
        (message, bytes) => {
          const encrypted = encrypt({ aesKey, appId, random: Buffer.from(bytes), message })
          expect(Buffer.from(encrypted, 'base64').length % 32).toBe(0)
          expect(decrypt({ aesKey, appId, encrypted })).toBe(message)
        },
      ),
    )
  })

  test('a changed byte never passes for the message', () => {
    const message = '<xml><Event>user_get_card</Event></xml>'
    const sealed = Buffer.from(encrypt({ aesKey, appId, random, message }), 'base64')
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: sealed.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (at, change) => {
          const tampered = Buffer.from(sealed)
          tampered[at] = (tampered[at] ?? 0) ^ change
          expect(resultOf(tampered.toString('base64'))).not.toBe(message)
        },
      ),
    )
  })

  test.each([
    ['another account’s appid', encrypt({ aesKey, appId: 'wx0000000000000000', random, message: 'x' })],
    ['another key', encrypt({ aesKey: 'A'.repeat(43), appId, random, message: 'x' })],
    ['nothing', ''],
    ['half a block', Buffer.alloc(40).toString('base64')],
    ['noise', Buffer.alloc(64, 7).toString('base64')],
    ['no base64', '***'],
  ])('%s is refused with always the same words', (_, encrypted) => {
    expect(() => decrypt({ aesKey, appId, encrypted })).toThrow(new CryptError())
  })

  test('a key of another length is a mistake in the settings, not in the message', () => {
    expect(() => open({ aesKey: 'short', encrypted: '' })).toThrow('an EncodingAESKey has 43 characters')
  })

  test('too little randomness is refused', () => {
    expect(() => encrypt({ aesKey, appId, random: Buffer.alloc(8), message: '' })).toThrow(
      '16 random bytes are needed',
    )
  })
})

function resultOf(encrypted: string): string | undefined {
  try {
    return decrypt({ aesKey, appId, encrypted })
  } catch (error) {
    if (error instanceof CryptError) return undefined
    throw error
  }
}
