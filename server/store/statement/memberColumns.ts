import { sql, type SQL } from '../drizzle.ts'
import type { MemberFilter } from '../../domain/memberFilter.ts'

/** What a list shows of a member; the profile sealed. */
export type MemberListRow = {
  id: string
  seq: number
  memberNo: string
  profile: Buffer | null
  points: number
  balance: number
  level: string | null
  channel: string | null
  status: 'active' | 'left'
  cardState: 'active' | 'waiting' | 'deleted' | 'invalidated' | 'none'
  /** Her place in the order of joining: microseconds since 1970. */
  micros: number
}

/** Of a member `m`. */
export const memberColumns: SQL = sql`
  m.id, m.seq, m.member_no as "memberNo", m.profile, m.points, m.balance, m.level, m.channel, m.status,
  m.card_state as "cardState", (extract(epoch from m.joined_at) * 1000000)::bigint as micros`

/** What a filter looks at, and nothing else: every index of the lists holds it all. */
export const filterColumns: SQL = sql`m.seq, m.joined_at, m.channel, m.level, m.status, m.card_state`

const same = (column: SQL, value: string | null) =>
  value === null ? sql`${column} is null` : sql`${column} = ${value}`

/** Each part of a filter as a condition on a member `m`. */
export function filterParts({ channel, level, state, from, before }: MemberFilter): {
  channel: SQL | undefined
  level: SQL | undefined
  state: SQL | undefined
  joined: SQL[]
} {
  return {
    channel: channel === undefined ? undefined : same(sql`m.channel`, channel),
    level: level === undefined ? undefined : same(sql`m.level`, level),
    state:
      state === undefined
        ? undefined
        : state === 'left'
          ? sql`m.status = 'left'`
          : sql`m.status = 'active' and m.card_state = ${state}`,
    joined: [
      ...(from === undefined ? [] : [sql`m.joined_at >= ${from.toISOString()}::timestamptz`]),
      ...(before === undefined ? [] : [sql`m.joined_at < ${before.toISOString()}::timestamptz`]),
    ],
  }
}

export const allOf = (conditions: SQL[]): SQL =>
  conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
