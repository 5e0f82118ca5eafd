import { sql } from 'drizzle-orm'
import type { Account } from '../../../shared/ledger.ts'
import type { LotUse, NewLot } from '../../domain/ledger/planPosting.ts'
import type { Transaction } from '../../floor.ts'
import { tellingSql } from '../changes.ts'

export type RecordedLine = {
  account: Account
  amount: number
  total: number
  key: string
  reason: string
  note: string | undefined
  purchase: number | undefined
  reverses: number | undefined
  expiresAt: Date | null
}

export type RecordedPosting = {
  postingId: string
  memberId: string
  fingerprint: string
  actor: string
  store: string | undefined
  cardId: string | undefined
  channel: string | undefined
  at: Date
  points: number
  balance: number
  lines: RecordedLine[]
  newLots: NewLot[]
  uses: LotUse[]
  /** What it adds to the actor's day; nothing where no limit is counted. */
  day: { day: string; given: number; taken: number } | undefined
}

/**
 * A posting in one statement: its entries, the lots that it makes, takes from and fills up again, the member's figures, the
 * actor's day, the change for those who follow, and the intention to tell WeChat, one for all that waits of a
 * member. Resolves to the entries' ids, in the order of the lines.
 */
export async function recordPosting(tx: Transaction, posting: RecordedPosting): Promise<number[]> {
  const { lines, newLots, uses, memberId, at } = posting
  const result = await tx.execute<{ ids: number[] }>(sql`
    with line as (
      select * from json_to_recordset(${JSON.stringify(lines.map((line, index) => ({ ...line, line: index })))}::json)
        as l(line int, account text, amount bigint, total bigint, key text, reason text, note text, purchase bigint, reverses bigint,
          "expiresAt" timestamptz)
    ), entry as (
      insert into ledger_entry
        (member_id, posting_id, account, amount, total, idempotency_key, fingerprint, reason, note, actor, store, purchase,
          reverses, expires_at, card_id, channel, created_at)
      select ${memberId}::uuid, ${posting.postingId}::uuid, account, amount, total, key, ${posting.fingerprint}, reason, note,
        ${posting.actor}, ${posting.store ?? null}, purchase, reverses, "expiresAt", ${posting.cardId ?? null}, ${posting.channel ?? null},
        ${at.toISOString()}::timestamptz
      from line order by line
      returning id, idempotency_key
    ), posted as (
      select line.line, entry.id from line join entry on entry.idempotency_key = line.key
    ), lot as (
      insert into point_lot (member_id, entry_id, amount, remaining, expires_at)
      select ${memberId}::uuid, posted.id, n.amount, n.remaining, n."expiresAt"
      from json_to_recordset(${JSON.stringify(newLots)}::json) as n(line int, amount bigint, remaining bigint, "expiresAt" timestamptz)
      join posted using (line)
      order by line
    ), used as (
      select u."lotId" as lot_id, u.amount, posted.id as entry_id
      from json_to_recordset(${JSON.stringify(uses)}::json) as u(line int, "lotId" bigint, amount bigint)
      join posted using (line)
    ), filled as (
      update point_lot p set remaining = p.remaining - s.amount
      from (select lot_id, sum(amount) as amount from used group by lot_id) s
      where p.id = s.lot_id
    ), noted as (
      insert into lot_use (entry_id, lot_id, amount) select entry_id, lot_id, amount from used where amount > 0
    ), figures as (
      update member set points = ${posting.points}::bigint, balance = ${posting.balance}::bigint where id = ${memberId}
    ), day as (
      update actor_day set given = greatest(0, given + ${posting.day?.given ?? 0}::bigint), taken = greatest(0, taken + ${posting.day?.taken ?? 0}::bigint)
      where actor = ${posting.actor} and day = ${posting.day?.day ?? null}::date
    ), changed as (
      insert into member_change (member_id, kind, subject, at)
      values (${memberId}, 'ledger.posted', ${posting.postingId}, ${at.toISOString()})
    )
    select (select json_agg(id order by line) from posted) as ids, graphile_worker.add_job(
        'tellMember', payload => json_build_object('memberId', ${memberId}::text), job_key => ${`tellMember:${memberId}`}, max_attempts => 100
      ),
      ${tellingSql(sql`(
        select json_agg(topic) from (
          select ${`member:${memberId}`}::text as topic union select 'changes' union select 'openid:' || openid from holding where member_id = ${memberId}
        ) topics
      )`)}`)
  return result.rows[0]?.ids ?? []
}
