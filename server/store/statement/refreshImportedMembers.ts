import { sql } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'
import { tellingSql } from '../changes.ts'

export type RefreshedMember = {
  id: string
  profile: Buffer
  /** Only where she had no phone before. */
  mobileIndex: string | undefined
  birthdayIndex: string | undefined
  channel: string | undefined
  tokens: bigint[]
}

/**
 * What a list adds to members who are there already: profile, and where it was missing phone and channel. Nobody's phone
 * changes here, and no figure.
 */
export async function refreshImportedMembers(
  tx: Transaction,
  members: RefreshedMember[],
  at: Date,
): Promise<void> {
  const when = sql`${at.toISOString()}::timestamptz`
  const lines = members.map((line) => ({
    ...line,
    profile: line.profile.toString('base64'),
    tokens: undefined,
  }))
  const owners = members.flatMap(({ id, tokens }) => tokens.map(() => id))
  const tokens = members.flatMap((line) => line.tokens.map(String))
  await tx.execute(sql`
    with line as (
      select * from json_to_recordset(${JSON.stringify(lines)}::json) as l(id uuid, profile text, "mobileIndex" text,
        "birthdayIndex" text, channel text)
    ), refreshed as (
      update member m set
        revision = m.revision + 1,
        profile = decode(l.profile, 'base64'),
        mobile_proven = m.mobile_proven or (m.mobile_index is null and l."mobileIndex" is not null),
        mobile_index = coalesce(m.mobile_index, l."mobileIndex"),
        birthday_index = coalesce(l."birthdayIndex", m.birthday_index),
        channel = coalesce(m.channel, l.channel)
      from line l where m.id = l.id
      returning m.id, m.seq
    ), word as (
      select t.token, r.seq
      from unnest(${sql.param(owners)}::uuid[], ${sql.param(tokens)}::bigint[]) as t(owner, token) join refreshed r on r.id = t.owner
    ), gone as (
      delete from member_token k using refreshed r
      where k.seq = r.seq and not exists (select from word w where w.seq = k.seq and w.token = k.token)
    ), found as (
      insert into member_token (token, seq) select token, seq from word on conflict do nothing
    ), changed as (
      insert into member_change (member_id, kind, at) select id, 'member.updated', ${when} from refreshed
    )
    select ${tellingSql(JSON.stringify(['changes']))}`)
}
