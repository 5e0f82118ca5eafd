import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { defined } from './rows.ts'

export type NewActivation = {
  id: string
  ticketIndex: string
  ticket: Buffer
  encryptCode: Buffer
  cardId: string
  openidHint: string | undefined
  landedBy: string | undefined
  channel: string | undefined
  receivedAt: Date
}

/**
 * Store a ticket and enqueue its journey, in one statement and therefore one transaction and one round trip.
 * `on conflict do nothing`: a reload, a second tab or a double tap finds the journey that is under way.
 * Resolves to true when the journey is new. `landed_by` is filled in later where the first landing had no session.
 */
export async function insertActivation(db: Queryable, row: NewActivation): Promise<boolean> {
  const result = await db.execute<{ started: boolean }>(sql`
    with stored as (
      insert into activation
        (id, ticket_index, ticket, encrypt_code, card_id, openid_hint, landed_by, channel, state, received_at)
      values (
        ${row.id}, ${row.ticketIndex}, ${row.ticket}, ${row.encryptCode}, ${row.cardId}, ${defined(row.openidHint)},
        ${defined(row.landedBy)}, ${defined(row.channel)}, 'received', ${row.receivedAt.toISOString()}
      )
      on conflict (ticket_index) do nothing
      returning id
    ), job as (
      select graphile_worker.add_job(
        'readActivation', payload => json_build_object('activationId', id),
        job_key => 'readActivation:' || id, max_attempts => 100
      ) from stored
    )
    select exists (select from job) as started`)
  return result.rows[0]?.started === true
}
