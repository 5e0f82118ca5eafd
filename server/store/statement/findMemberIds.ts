import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/** By what members are found exactly. */
export type MemberKey = { numbers: string[] } | { mobileIndex: string } | { openid: string }

/** Whose number, phone or openid this is; more than `idsMax` are not looked for. */
export async function findMemberIds(db: Queryable, key: MemberKey, idsMax: number): Promise<string[]> {
  const result = await db.execute<{ id: string }>(
    'openid' in key
      ? sql`select distinct member_id as id from holding where openid = ${key.openid} and member_id is not null limit ${idsMax}`
      : 'mobileIndex' in key
        ? sql`select id from member where mobile_index = ${key.mobileIndex} limit ${idsMax}`
        : sql`select id from member where member_no = any (${`{${key.numbers.map((no) => JSON.stringify(no)).join(',')}}`}::text[]) limit ${idsMax}`,
  )
  return result.rows.map(({ id }) => id)
}
