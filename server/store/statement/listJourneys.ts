import { and, desc, eq, or } from '../drizzle.ts'
import type { Journey } from '../../domain/decideMe.ts'
import { RefusalReason } from '../../../shared/activation.ts'
import type { Queryable } from '../../floor.ts'
import { activation } from '../schema.ts'

/** The latest journeys of one card that have to do with an openid or a browser. Who may see them is decided by domain/decideMe.ts. */
export async function listJourneys(
  db: Queryable,
  { openid, cardId, activationId }: { openid: string; cardId: string; activationId: string | undefined },
): Promise<Journey[]> {
  const rows = await db
    .select({
      id: activation.id,
      state: activation.state,
      reason: activation.reason,
      openid: activation.openid,
      landedBy: activation.landedBy,
      receivedAt: activation.receivedAt,
    })
    .from(activation)
    .where(
      and(
        eq(activation.cardId, cardId),
        or(
          eq(activation.openid, openid),
          eq(activation.landedBy, openid),
          activationId === undefined ? undefined : eq(activation.id, activationId),
        ),
      ),
    )
    .orderBy(desc(activation.receivedAt))
    .limit(20)
  return rows.map((row) => ({ ...row, reason: RefusalReason.nullable().catch(null).parse(row.reason) }))
}
