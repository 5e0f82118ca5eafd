import { createCipheriv, createDecipheriv } from 'node:crypto'

/** Always the same words, so that nobody learns from a failure how far it came. */
export class CryptError extends Error {
  override name = 'CryptError'
  constructor() {
    super('the message cannot be decrypted')
  }
}

/** PKCS#7 with blocks of 32 bytes, twice those of AES: the library's own padding would refuse it. */
const BLOCK = 32
const HEADER = 20

/** The 43 characters of EncodingAESKey are base64 without its last `=`. */
function keyOf(aesKey: string): Buffer {
  const key = Buffer.from(`${aesKey}=`, 'base64')
  if (aesKey.length !== 43 || key.length !== 32) throw new Error('an EncodingAESKey has 43 characters')
  return key
}

/**
 * AES-256-CBC of 16 random bytes, the length in UTF-8 bytes, the message and the appid; the result is base64.
 * `random` must be fresh for every message. Source: wire contract 7.2.
 */
export function encrypt(input: { aesKey: string; appId: string; random: Buffer; message: string }): string {
  if (input.random.length !== 16) throw new Error('16 random bytes are needed')
  const key = keyOf(input.aesKey)
  const message = Buffer.from(input.message)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(message.length)
  const plain = Buffer.concat([input.random, length, message, Buffer.from(input.appId)])
  const padding = BLOCK - (plain.length % BLOCK)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const sealed = [cipher.update(plain), cipher.update(Buffer.alloc(padding, padding)), cipher.final()]
  return Buffer.concat(sealed).toString('base64')
}

/** The message and the appid for which it was encrypted. Throws CryptError for anything that is not whole. */
export function open(input: { aesKey: string; encrypted: string }): { message: string; appId: string } {
  const key = keyOf(input.aesKey)
  const sealed = Buffer.from(input.encrypted, 'base64')
  if (sealed.length < BLOCK || sealed.length % 16 !== 0) throw new CryptError()
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const plain = withoutPadding(Buffer.concat([decipher.update(sealed), decipher.final()]))
  const end = plain.length < HEADER ? Number.POSITIVE_INFINITY : HEADER + plain.readUInt32BE(16)
  if (end > plain.length) throw new CryptError()
  return {
    message: plain.subarray(HEADER, end).toString('utf8'),
    appId: plain.subarray(end).toString('utf8'),
  }
}

function withoutPadding(padded: Buffer): Buffer {
  const padding = padded.at(-1) ?? 0
  const isWhole = padding >= 1 && padding <= BLOCK && padding <= padded.length
  if (!isWhole || padded.subarray(-padding).some((byte) => byte !== padding)) throw new CryptError()
  return padded.subarray(0, -padding)
}

/** The inverse of `encrypt`. Throws CryptError, also for another account's appid. */
export function decrypt(input: { aesKey: string; appId: string; encrypted: string }): string {
  const { message, appId } = open(input)
  if (appId !== input.appId) throw new CryptError()
  return message
}
