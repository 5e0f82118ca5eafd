import { staffReasons } from '../../shared/ledger.ts'
import type { Program } from '../../shared/program.ts'

export type TillReason = { id: string; direction: 'give' | 'take' | 'both' }

/** The reasons that people at a till choose from: the house's own, then the merchant's. */
export const tillReasons = ({ reasons }: Pick<Program, 'reasons'>): TillReason[] => [
  ...Object.entries(staffReasons).map(([id, direction]) => ({ id, direction })),
  ...reasons.map(({ id, direction }) => ({ id, direction })),
]

/** Whether a reason is one of them, and good for this direction. */
export const isTillReason = (
  program: Pick<Program, 'reasons'>,
  reason: string,
  kind: 'give' | 'take',
): boolean =>
  tillReasons(program).some(
    ({ id, direction }) => id === reason && (direction === 'both' || direction === kind),
  )
