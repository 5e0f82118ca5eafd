import { sql } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'

/**
 * Until the transaction ends, nobody else enrols this openid, unionid or mobile: two journeys of one person at once would
 * both find nobody and make two members. Sorted, so that two transactions with the same names never wait for each other.
 */
export async function lockPerson(
  tx: Transaction,
  names: { openid: string | undefined; unionid: string | undefined; mobileIndex: string | undefined },
): Promise<void> {
  const keys = Object.entries(names)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}:${value}`)
    .sort()
  await tx.execute(sql`
    select pg_advisory_xact_lock(hashtextextended(key, 0)) from json_array_elements_text(${JSON.stringify(keys)}::json) key`)
}
