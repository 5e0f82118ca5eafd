import { and, eq, isNull } from '../drizzle.ts'
import type { RefusalReason } from '../../../shared/activation.ts'
import type { Queryable } from '../../floor.ts'
import { activation } from '../schema.ts'

/** A journey ends without an active card; its secrets go. An ended one stays as it ended. Resolves to the openid that WeChat named, if it did. */
export async function endActivation(
  db: Queryable,
  end: { id: string; state: 'expired' | 'refused'; reason: RefusalReason; endedAt: Date },
): Promise<string | null> {
  const [row] = await db
    .update(activation)
    .set({ state: end.state, reason: end.reason, endedAt: end.endedAt, ticket: null, encryptCode: null })
    .where(and(eq(activation.id, end.id), isNull(activation.endedAt)))
    .returning({ openid: activation.openid })
  return row?.openid ?? null
}
