import { sql, type SQL } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/** A member to whom a present is due, and the key under which it is posted. */
export type GiftMember = { memberId: string; seq: number; key: string }

/** Whom presents are due to: the kind by birthday, found by its keyed hash, or by the day of joining. */
export type GiftWanted =
  | {
      by: 'birthday'
      gifts: { prefix: string; birthdayIndex: string; joinedFrom: Date; joinedUntil: Date }[]
    }
  | { by: 'joining'; isWithCard: boolean; gifts: { prefix: string; joinedFrom: Date; joinedUntil: Date }[] }

/**
 * The next active members, by `seq`, to whom one of the presents is due and was not given yet. `levels`: of these levels
 * alone; empty: of all.
 */
export async function listGiftMembers(
  db: Queryable,
  { wanted, levels, after, limit }: { wanted: GiftWanted; levels: string[]; after: number; limit: number },
): Promise<GiftMember[]> {
  const result = await db.execute<GiftMember>(sql`
    with due as (
      select m.id, m.seq, m.level, w.prefix || m.id as key
      from json_to_recordset(${JSON.stringify(wanted.gifts)}::json)
        as w(prefix text, "birthdayIndex" text, "joinedFrom" timestamptz, "joinedUntil" timestamptz)
      cross join lateral (
        select id, seq, level from member
        where ${found(wanted)} and joined_at >= w."joinedFrom" and joined_at < w."joinedUntil"
          and status = 'active' and seq > ${after}
        -- Each present by its index, whatever the order that is wanted in the end.
        offset 0
      ) m
    )
    select id as "memberId", seq, key from due
    where (${levels.length} = 0 or level in (select json_array_elements_text(${JSON.stringify(levels)}::json)))
      and not exists (select from ledger_entry e where e.idempotency_key = due.key)
    order by seq, key limit ${limit}`)
  return result.rows
}

function found(wanted: GiftWanted): SQL {
  if (wanted.by === 'birthday') return sql`birthday_index = w."birthdayIndex"`
  return wanted.isWithCard ? sql`card_state <> 'none'` : sql`true`
}
