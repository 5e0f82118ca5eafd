import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
} from 'node:crypto'
import type { Random } from '../floor.ts'

/**
 * Sealing of personal data and secrets at rest, and keyed hashes to find a row by a secret value.
 * Every purpose has a key of its own, derived from SECRET_KEY by HKDF-SHA-256.
 */
export type Cipher = {
  /** AES-256-GCM; the result is version byte, 12 bytes of nonce, 16 bytes of tag, ciphertext. `purpose` is bound to it. */
  seal(purpose: string, plain: string | Uint8Array): Buffer
  /** The inverse. Throws when the key, the purpose or a byte differs. */
  open(purpose: string, sealed: Buffer): string
  /** The same for what is no text. */
  openBytes(purpose: string, sealed: Buffer): Buffer
  /** HMAC-SHA-256 in base64url: equal values have equal indexes, and nobody without the key can guess a phone number from one. */
  index(purpose: string, value: string): string
  /** A key for a library that signs by itself (cookies). */
  derive(purpose: string): Buffer
}

const VERSION = 1

/** `secretKey`: 32 bytes in base64. */
export function createCipher(secretKey: string, random: Random): Cipher {
  const root = Buffer.from(secretKey, 'base64')
  const derive = once((purpose) =>
    Buffer.from(hkdfSync('sha256', root, Buffer.alloc(0), `member-portal ${purpose}`, 32)),
  )
  // Handed to OpenSSL once: handing the bytes over at every call costs more than the hash itself.
  const key = once((purpose): KeyObject => createSecretKey(derive(purpose)))
  const openBytes = (purpose: string, sealed: Buffer) => {
    if (sealed[0] !== VERSION || sealed.length < 29)
      throw new Error('cannot open: not sealed by this version')
    const decipher = createDecipheriv('aes-256-gcm', key(`seal ${purpose}`), sealed.subarray(1, 13))
    decipher.setAuthTag(sealed.subarray(13, 29))
    return Buffer.concat([decipher.update(sealed.subarray(29)), decipher.final()])
  }
  return {
    seal(purpose, plain) {
      const nonce = random.bytes(12)
      const cipher = createCipheriv('aes-256-gcm', key(`seal ${purpose}`), nonce)
      const bytes = typeof plain === 'string' ? Buffer.from(plain, 'utf8') : plain
      const body = Buffer.concat([cipher.update(bytes), cipher.final()])
      return Buffer.concat([Buffer.from([VERSION]), nonce, cipher.getAuthTag(), body])
    },
    open: (purpose, sealed) => openBytes(purpose, sealed).toString('utf8'),
    openBytes,
    index: (purpose, value) =>
      createHmac('sha256', key(`index ${purpose}`))
        .update(value)
        .digest('base64url'),
    derive,
  }
}

/** Made at the first call for a purpose, and kept. */
function once<T>(make: (purpose: string) => T): (purpose: string) => T {
  const made = new Map<string, T>()
  return (purpose) => {
    const known = made.get(purpose) ?? make(purpose)
    made.set(purpose, known)
    return known
  }
}
