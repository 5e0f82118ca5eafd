import { sql } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'
import { tellingSql } from '../changes.ts'

export type ImportedMember = {
  id: string
  memberNo: string
  mobileIndex: string | undefined
  birthdayIndex: string | undefined
  profile: Buffer
  channel: string | undefined
  joinedAt: Date
  points: number
  /** In fen. */
  balance: number
  /** Of what she brings along; without points and balance nothing is posted. */
  postingId: string
  key: string
  fingerprint: string
  /** By which words she is found (usecase/member/indexProfile.ts). */
  tokens: bigint[]
}

export type ImportedBatch = {
  members: ImportedMember[]
  actor: string
  /** Where somebody without earned points stands. */
  level: string | null
  /** Until when points that are earned now can be spent. */
  expiresAt: Date | null
  at: Date
}

/**
 * Many members at once, each as insertMember, indexMember and recordPosting would make her: number, row, words, entries with
 * their running totals, the lot of her points, and the changes for those who follow. All of them or none. A number or a phone
 * that somebody has taken meanwhile, and a line that was imported before, meet at the unique indexes. WeChat is told nothing:
 * nobody of them has a card.
 */
export async function insertImportedMembers(tx: Transaction, batch: ImportedBatch): Promise<void> {
  const { members, actor, level } = batch
  const at = sql`${batch.at.toISOString()}::timestamptz`
  const lines = members.map((line) => ({
    ...line,
    profile: line.profile.toString('base64'),
    tokens: undefined,
  }))
  const owners = members.flatMap(({ id, tokens }) => tokens.map(() => id))
  const tokens = members.flatMap((line) => line.tokens.map(String))
  await tx.execute(sql`
    with line as (
      select * from json_to_recordset(${JSON.stringify(lines)}::json) as l(id uuid, "memberNo" text, "mobileIndex" text,
        "birthdayIndex" text, profile text, channel text, "joinedAt" timestamptz, points bigint, balance bigint, "postingId" uuid,
        key text, fingerprint text)
    ), taken as (
      insert into member_number (member_no, taken_at) select "memberNo", ${at} from line
    ), joined as (
      insert into member (id, member_no, mobile_index, birthday_index, profile, points, balance, postings, level, level_since, channel,
        joined_at)
      select id, "memberNo", "mobileIndex", "birthdayIndex", decode(profile, 'base64'), points, balance,
        case when points <> 0 or balance <> 0 then 1 else 0 end, ${level}::text,
        case when ${level}::text is not null then ${at} end, channel, "joinedAt"
      from line
      returning id, seq
    ), found as (
      insert into member_token (token, seq)
      select t.token, joined.seq
      from unnest(${sql.param(owners)}::uuid[], ${sql.param(tokens)}::bigint[]) as t(owner, token) join joined on joined.id = t.owner
      on conflict do nothing
    ), posted as (
      select id, "postingId", 'points' as account, points as amount, key, fingerprint, channel from line where points <> 0
      union all
      select id, "postingId", 'balance', balance, case when points = 0 then key else key || '#2' end, fingerprint, channel
      from line where balance <> 0
    ), entry as (
      insert into ledger_entry (member_id, posting_id, account, amount, total, idempotency_key, fingerprint, reason, actor, expires_at,
        channel, created_at)
      select id, "postingId", account, amount, amount, key, fingerprint, 'import', ${actor},
        case when account = 'points' then ${batch.expiresAt?.toISOString() ?? null}::timestamptz end, channel, ${at}
      from posted order by key
      returning id, member_id, account, amount, expires_at
    ), lot as (
      insert into point_lot (member_id, entry_id, amount, remaining, expires_at)
      select member_id, id, amount, amount, expires_at from entry where account = 'points'
    ), changed as (
      insert into member_change (member_id, kind, subject, at)
      select id, kind, subject, ${at} from (
        select id, 'member.joined' as kind, null as subject, 1 as place from joined
        union all
        select id, 'ledger.posted', "postingId"::text, 2 from line where points <> 0 or balance <> 0
      ) facts order by place
    )
    select ${tellingSql(JSON.stringify(['changes']))}`)
}
