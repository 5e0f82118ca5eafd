import { staffReasons, type Account } from '../../shared/ledger.ts'
import type { Program } from '../../shared/program.ts'

type Direction = 'give' | 'take' | 'both'

/** What a CRM or a till may post, and in which direction on points: what people may choose, and purchases. */
const houseReasons: Record<string, Direction> = { purchase: 'give', redeem: 'take', ...staffReasons }

/** The house's own among them, for a sentence. */
export const apiReasons: string[] = Object.keys(houseReasons)

/**
 * Whether a reason may be posted by the API, and in this direction. On the balance every reason goes in both: a refund gives
 * money back there, and a purchase takes it.
 */
export function faultOfReason(
  program: Pick<Program, 'reasons'>,
  { account, amount, reason }: { account: Account; amount: number; reason: string },
): 'unknown' | 'direction' | undefined {
  const direction = Object.hasOwn(houseReasons, reason)
    ? houseReasons[reason]
    : program.reasons.find(({ id }) => id === reason)?.direction
  if (direction === undefined) return 'unknown'
  if (account === 'balance' || direction === 'both') return undefined
  return direction === (amount > 0 ? 'give' : 'take') ? undefined : 'direction'
}
