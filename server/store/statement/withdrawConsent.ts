import { sql } from '../drizzle.ts'
import type { FreeConsent } from '../../../shared/consent.ts'
import type { Transaction } from '../../floor.ts'

/** She takes it back, whichever text it was; the row stays and says until when it held. True where there was something to take back. */
export async function withdrawConsent(
  tx: Transaction,
  { memberId, kind, at }: { memberId: string; kind: FreeConsent; at: Date },
): Promise<boolean> {
  const result = await tx.execute(sql`
    update consent set withdrawn_at = ${at.toISOString()}
    where member_id = ${memberId} and kind = ${kind} and withdrawn_at is null`)
  return (result.rowCount ?? 0) > 0
}
