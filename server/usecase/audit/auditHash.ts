import type { Cipher } from '../../store/cipher.ts'

/** An entry as it is hashed: everything that the row says, the place in the log included. */
export type Audited = {
  id: number
  at: Date
  actorId: string | null
  actor: string
  role: string
  action: string
  subject: string | null
  outcome: string
  detail: Record<string, unknown> | null
  address: string | null
}

/** What the first entry follows from. */
export const beginning = 'beginning'

/**
 * HMAC-SHA-256, under a key of its own, over the hash before and the entry in canonical JSON. Keyed, so that somebody who may
 * write the database, but has not SECRET_KEY, cannot chain a changed log anew.
 */
export function auditHash(cipher: Cipher, previousHash: string, entry: Audited): string {
  const { id, at, actorId, actor, role, action, subject, outcome, detail, address } = entry
  const said = { id, at: at.toISOString(), actorId, actor, role, action, subject, outcome, detail, address }
  return cipher.index('audit', `${previousHash}\n${canonicalJson(said)}`)
}

/** JSON whose keys are in order at every depth, whichever order a database gives them back in. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
