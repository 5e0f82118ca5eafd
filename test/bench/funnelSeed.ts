import { sql } from 'drizzle-orm'
import type { Database } from '../../server/floor.ts'

/** The last event happens at this moment; the first one 400 days before. */
export const SEEDED_UNTIL = '2026-11-24T12:00:00Z'
export const MEMBERS = 1_000_000
/** Of 42 who open the page 30 receive the card, 18 submit, 10 are active: 100 events of 42 persons. */
const PERSONS = 4_200_000

/** What makes an insert dear, and is cheaper made at the end: one statement an index. */
async function takeIndexes(db: Database): Promise<string[]> {
  const found = await db.execute<{ name: string; definition: string }>(sql`
    select indexname as name, indexdef as definition from pg_indexes
    where tablename = 'funnel_event' and indexname <> 'funnel_event_pkey'`)
  for (const { name } of found.rows) await db.execute(sql`drop index ${sql.identifier(name)}`)
  return found.rows.map((row) => row.definition)
}

/**
 * 1,000,000 members and close to 10,000,000 events of 4,200,000 persons over 400 days, 300 channels and 3 cards, all equally
 * likely: the worst for a table of days. Openids are strewn as WeChat's are. The indexes are made afterwards, as one would
 * when loading that much. Resolves to how many events there are.
 */
export async function seedFunnel(db: Database): Promise<number> {
  await db.execute(sql`
    insert into member (id, member_no, joined_at)
    select gen_random_uuid(), lpad(n::text, 12, '0'), now() from generate_series(1, ${MEMBERS}) n`)
  const indexes = await takeIndexes(db)
  const inserted = await db.execute(sql`
    insert into funnel_event (card_id, channel, openid, step, at)
    select 'pBench' || lpad((h % 3)::text, 22, '0'), 'store-' || lpad((h / 3 % 300)::text, 3, '0'),
      'o' || substr(md5(i::text), 1, 27), step,
      ${SEEDED_UNTIL}::timestamptz - interval '400 days' * (1 - i / ${PERSONS}::float8) + n * interval '1 minute'
    from generate_series(1, ${PERSONS}) i
    cross join lateral (select abs(hashint4(i)::bigint) as h) strewn
    cross join lateral (
      values ('opened', 0, 42), ('received', 1, 30), ('submitted', 3, 18), ('active', 4, 10)
    ) s (step, n, below)
    where h / 900 % 42 < below`)
  for (const index of indexes) await db.execute(sql.raw(index))
  // A journey for each form that led nowhere: what the list of drop-outs looks up.
  await db.execute(sql`
    insert into activation (id, ticket_index, card_id, openid, state, reason, received_at, ended_at)
    select gen_random_uuid(), e.id, e.card_id, e.openid, 'refused', 'ticket_invalid', e.at, e.at
    from funnel_event e where e.step = 'submitted' and not exists (
      select from funnel_event a where a.openid = e.openid and a.card_id = e.card_id and a.step = 'active'
    )`)
  await db.execute(sql`analyze`)
  return inserted.rowCount ?? 0
}
