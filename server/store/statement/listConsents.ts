import { desc, eq } from '../drizzle.ts'
import type { Queryable } from '../../floor.ts'
import { consent } from '../schema.ts'

export type ConsentRow = Pick<
  typeof consent.$inferSelect,
  'kind' | 'version' | 'statement' | 'fields' | 'givenAt' | 'withdrawnAt'
>

/** Everything that a member has ever agreed to, the newest first. */
export async function listConsents(db: Queryable, memberId: string): Promise<ConsentRow[]> {
  const { kind, version, statement, fields, givenAt, withdrawnAt } = consent
  return db
    .select({ kind, version, statement, fields, givenAt, withdrawnAt })
    .from(consent)
    .where(eq(consent.memberId, memberId))
    .orderBy(desc(givenAt), desc(consent.id))
}
