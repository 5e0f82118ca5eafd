import type { Consent } from '../../domain/consent.ts'
import type { Transaction } from '../../floor.ts'
import { consent } from '../schema.ts'

/** What a member agreed to. Agreeing to the same version again is the same consent. */
export async function insertConsent(
  tx: Transaction,
  row: Consent & { id: string; memberId: string; activationId: string | null; givenAt: Date },
): Promise<void> {
  await tx
    .insert(consent)
    .values({ ...row, kind: 'activation_form' })
    .onConflictDoNothing()
}
