import { and, eq } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'
import { apiRequest } from '../schema/api.ts'

/** What a request was answered with before; the answer sealed. */
export async function getApiRequest(
  tx: Transaction,
  { keyId, idempotencyKey }: { keyId: string; idempotencyKey: string },
): Promise<{ fingerprint: string; answer: Buffer } | undefined> {
  const [row] = await tx
    .select({ fingerprint: apiRequest.fingerprint, answer: apiRequest.answer })
    .from(apiRequest)
    .where(and(eq(apiRequest.keyId, keyId), eq(apiRequest.idempotencyKey, idempotencyKey)))
  return row
}
