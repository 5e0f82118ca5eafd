import { sql } from '../drizzle.ts'
import type { FreeConsent } from '../../../shared/consent.ts'
import type { Transaction } from '../../floor.ts'

/** She agrees to this text. Where she agrees to it already, nothing happens; an older text that she agreed to is over with it. True where it is new. */
export async function giveConsent(
  tx: Transaction,
  row: { id: string; memberId: string; kind: FreeConsent; version: string; at: Date },
): Promise<boolean> {
  const at = row.at.toISOString()
  await tx.execute(sql`
    update consent set withdrawn_at = ${at}
    where member_id = ${row.memberId} and kind = ${row.kind} and version <> ${row.version} and withdrawn_at is null`)
  const result = await tx.execute(sql`
    insert into consent (id, member_id, kind, version, given_at)
    values (${row.id}, ${row.memberId}, ${row.kind}, ${row.version}, ${at})
    on conflict (member_id, kind, version) where withdrawn_at is null do nothing`)
  return (result.rowCount ?? 0) > 0
}
