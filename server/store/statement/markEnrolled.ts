import { sql } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'
import { tellingSql } from '../changes.ts'

/**
 * The member exists, WeChat is to be told, and whoever waits looks again: one statement, for one round trip. Tries are
 * counted anew, for they are now tries to tell WeChat. The job runs only where the task that enrolled did not itself go on
 * to tell, hence its delay.
 */
export async function markEnrolled(
  tx: Transaction,
  row: { id: string; memberId: string; openid: string; enrolledAt: Date; tellAfterMs: number },
): Promise<void> {
  const topics = sql`
    json_build_array('openid:' || ${row.openid}::text, 'activation:' || id, 'openid:' || coalesce(landed_by, ''))`
  await tx.execute(sql`
    with enrolled as (
      update activation
      set state = 'enrolled', member_id = ${row.memberId}, enrolled_at = ${row.enrolledAt.toISOString()}, attempts = 0,
        last_error = null
      where id = ${row.id}
      returning id, landed_by
    )
    select ${tellingSql(topics)}, graphile_worker.add_job(
      'tellActivation', payload => json_build_object('activationId', id), job_key => 'tellActivation:' || id,
      run_at => now() + make_interval(secs => ${row.tellAfterMs / 1000}), max_attempts => 100
    ) from enrolled`)
}
