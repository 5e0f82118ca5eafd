import type pg from 'pg'

/** The first half of the advisory locks by which workers show that they live; the second is their pool's id. */
export const LIFE_LOCK = 7_120_301

/**
 * Shows that a pool of workers lives for as long as this connection does: PostgreSQL itself sees a killed process's connection
 * end. Shared, for the connection may serve another pool of the same process later.
 */
export async function showLife(client: pg.ClientBase, poolId: string): Promise<void> {
  await client.query('select pg_advisory_lock_shared($1, hashtext($2))', [LIFE_LOCK, poolId])
}
