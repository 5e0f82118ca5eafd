import { and, eq } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { activation } from '../schema.ts'

/** Everything is known of this journey, and WeChat has named its openid. Only from `received`: a second run changes nothing. */
export async function markRead(
  db: Queryable,
  { id, code, openid, readAt }: { id: string; code: string; openid: string; readAt: Date },
): Promise<void> {
  await db
    .update(activation)
    .set({ state: 'read', code, openid, readAt })
    .where(and(eq(activation.id, id), eq(activation.state, 'received')))
}
