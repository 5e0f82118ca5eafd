import { sql, type SQL } from '../drizzle.ts'

/** What WeChat was told with an activation; balance in fen. */
export type ToldAtActivation = { points: number; balance: number | null }

/**
 * What follows from an activation, as parts of a statement whose `active` names the cards: what WeChat now shows, the change
 * for those who follow, and another look at the member's figures, which may have moved while WeChat was being told. The
 * statement must read `jobs` from `figures`, or that look is not enqueued.
 */
export const activatedSql = (told: ToldAtActivation, at: Date): SQL => sql`shown as (
      insert into projection (card_id, code, points, balance, told_at)
      select card_id, code, ${told.points}::bigint, ${told.balance}::bigint, ${at.toISOString()}::timestamptz from active
      on conflict (card_id, code) do update set
        points = excluded.points, balance = excluded.balance, level = null, told_at = excluded.told_at, failures = 0,
        last_error = null, refused_at = null
    ), followed as (
      insert into member_change (member_id, kind, subject, at)
      select member_id, 'card.activated', card_id, ${at.toISOString()}::timestamptz from active where member_id is not null
    ), figures as (
      select count(graphile_worker.add_job(
        'tellMember', payload => json_build_object('memberId', member_id), job_key => 'tellMember:' || member_id, max_attempts => 100
      )) as jobs from active where member_id is not null
    )`
