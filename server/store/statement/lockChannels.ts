import { sql } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'

/** Any number; the same wherever a channel is named. */
const CHANNELS_LOCK = 7_236_516

/** Whoever names channels is alone with their names until the transaction ends: nothing is made twice. */
export async function lockChannels(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${CHANNELS_LOCK})`)
}
