import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

export type NewPush = {
  id: string
  dedupKey: string
  event: string
  /** The card that it is about; nothing where it is about none. */
  cardId: string | null
  code: string | null
  /** FromUserName, as a keyed hash. */
  holderIndex: string | null
  raw: Buffer
  sentAt: Date
  receivedAt: Date
}

/** Store a push and enqueue its task, in one statement. `on conflict do nothing`: WeChat repeats what it has doubts about. True when new. */
export async function insertPush(db: Queryable, row: NewPush): Promise<boolean> {
  const result = await db.execute<{ started: boolean }>(sql`
    with stored as (
      insert into push (id, dedup_key, event, card_id, code, holder_index, raw, sent_at, received_at)
      values (
        ${row.id}, ${row.dedupKey}, ${row.event}, ${row.cardId}, ${row.code}, ${row.holderIndex}, ${row.raw},
        ${row.sentAt.toISOString()}, ${row.receivedAt.toISOString()}
      )
      on conflict (dedup_key) do nothing
      returning id
    ), job as (
      select graphile_worker.add_job(
        'applyPush', payload => json_build_object('pushId', id), job_key => 'applyPush:' || id, max_attempts => 100
      ) from stored
    )
    select exists (select from job) as started`)
  return result.rows[0]?.started === true
}
