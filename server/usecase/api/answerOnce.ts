import type { Transaction } from '../../floor.ts'
import { getApiRequest } from '../../store/statement/getApiRequest.ts'
import { insertApiRequest } from '../../store/statement/insertApiRequest.ts'
import { lockApiRequest } from '../../store/statement/lockApiRequest.ts'
import type { House } from '../house.ts'

const PURPOSE = 'api answer'

/** A write, as it is told from others. */
export type OnceRequest = {
  keyId: string
  /** The caller's Idempotency-Key. */
  idempotencyKey: string
  /** Method, address and body: the same key with other content is a mistake. */
  content: string
}

export type OnceAnswer<T> =
  | { outcome: 'answered'; answer: T; isReplay: boolean }
  /** The same request is being answered at this moment. */
  | { outcome: 'running' }
  | { outcome: 'reused' }

type Options<T> = {
  /** Whether the work is done in the transaction in which its answer is remembered: then neither is there without the other. */
  isAtomic: boolean
  /** An answer that may be another one next time is not remembered. */
  isKept(answer: T): boolean
}

/**
 * Does a piece of work for a request once, and remembers what it was answered. The lock falls with the transaction, also
 * when the process is killed: then nothing was done, or, where the work commits by itself, it is safe to begin anew.
 */
export async function answerOnce<T>(
  house: House,
  { keyId, idempotencyKey, content }: OnceRequest,
  { isAtomic, isKept }: Options<T>,
  work: (house: House) => Promise<T>,
): Promise<OnceAnswer<T>> {
  const fingerprint = house.cipher.index('api request', content)
  const topics: string[] = []
  const once = await house.db.transaction(async (tx): Promise<OnceAnswer<T>> => {
    if (!(await lockApiRequest(tx, { keyId, idempotencyKey }))) return { outcome: 'running' }
    const known = await getApiRequest(tx, { keyId, idempotencyKey })
    if (known) {
      if (known.fingerprint !== fingerprint) return { outcome: 'reused' }
      const answer = JSON.parse(house.cipher.open(PURPOSE, known.answer)) as T
      return { outcome: 'answered', answer, isReplay: true }
    }
    const answer = await work(isAtomic ? within(house, tx, topics) : house)
    if (isKept(answer)) {
      const sealed = house.cipher.seal(PURPOSE, JSON.stringify(answer))
      const createdAt = house.clock.now()
      await insertApiRequest(tx, { keyId, idempotencyKey, fingerprint, answer: sealed, createdAt })
    }
    return { outcome: 'answered', answer, isReplay: false }
  })
  if (topics.length > 0) house.changes.tellAfter(topics)
  return once
}

/** The house as the work sees it: what it commits is committed with the answer, and told to those who wait only then. */
function within(house: House, tx: Transaction, topics: string[]): House {
  const changes = { ...house.changes, tellAfter: (told: string[]) => void topics.push(...told) }
  return { ...house, db: tx, changes }
}
