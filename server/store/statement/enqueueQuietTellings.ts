import { sql } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'

/** WeChat is told of these members' figures, without a message, once nothing else waits. The same key as a single one's. */
export async function enqueueQuietTellings(db: Queryable, memberIds: string[]): Promise<void> {
  await db.execute(sql`
    select count(graphile_worker.add_job(
      'tellMember', payload => json_build_object('memberId', id, 'silent', true), job_key => 'tellMember:silent:' || id,
      max_attempts => 100, priority => 10
    )) from json_array_elements_text(${JSON.stringify(memberIds)}::json) as ids(id)`)
}
