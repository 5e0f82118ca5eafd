import { sql } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'

/**
 * Until the transaction ends, nobody else counts: up to which event the days are counted, or undefined where another
 * process is counting at this moment.
 */
export async function lockFunnelMark(tx: Transaction): Promise<number | undefined> {
  await tx.execute(sql`insert into funnel_mark (id, event_id) values (1, 0) on conflict do nothing`)
  const result = await tx.execute<{ eventId: number }>(sql`
    select event_id as "eventId" from funnel_mark where id = 1 for update skip locked`)
  return result.rows[0]?.eventId
}
