import type { Transaction } from '../../floor.ts'
import { memberChange } from '../schema/change.ts'

/** A fact about a member has changed that is no figure: those who follow hear of it. */
export async function noteUpdated(tx: Transaction, memberId: string, at: Date): Promise<void> {
  await tx.insert(memberChange).values({ memberId, kind: 'member.updated', at })
}
