import { eq } from '../drizzle.ts'
import type { Transaction } from '../../floor.ts'
import { activation } from '../schema.ts'

/** The journey's state, locked until the transaction ends: of two runs of one task, the second waits and sees what the first did. */
export async function lockActivation(tx: Transaction, id: string): Promise<string | undefined> {
  const [row] = await tx
    .select({ state: activation.state })
    .from(activation)
    .where(eq(activation.id, id))
    .for('update')
  return row?.state
}
