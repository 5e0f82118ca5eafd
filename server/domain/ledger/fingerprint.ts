import { createHash } from 'node:crypto'

/** A hash of what a posting asks for: the same key with other content is a mistake of the caller's. */
export const postingFingerprint = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22)
