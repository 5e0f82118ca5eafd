import type { DepartureRequest } from '../../shared/membership.ts'

const DAY_MS = 86_400_000
/** How many digits of her number she types. */
const TYPED_DIGITS = 4

export type DepartureFacts = {
  memberNo: string
  points: number
  /** In fen. */
  balance: number
  coolingOffDays: number
  /** She has asked for it before. */
  isAsked: boolean
}

export type DeparturePlan =
  /** `dueAt` is that of the first request: confirming again puts nothing off. */
  | { outcome: 'request'; points: number; balance: number; dueAt: Date }
  | { outcome: 'confirm'; points: number; balance: number }
  | { outcome: 'wrong_number' | 'figures_changed' | 'balance_left' }

/**
 * Whether she may leave as she asks. She has typed the end of her number, and confirmed what she loses, to the point and to the
 * fen; what she owes is no loss. A balance is money, and is given up only where she says so.
 */
export function planDeparture(facts: DepartureFacts, asked: DepartureRequest, now: Date): DeparturePlan {
  const typed = asked.typed.normalize('NFKC').replaceAll(/\s/g, '')
  if (typed !== facts.memberNo.slice(-TYPED_DIGITS) && typed !== facts.memberNo)
    return { outcome: 'wrong_number' }
  const [points, balance] = [Math.max(0, facts.points), Math.max(0, facts.balance)]
  if (asked.points !== points || asked.balance !== balance) return { outcome: 'figures_changed' }
  if (balance > 0 && !asked.givesUpBalance) return { outcome: 'balance_left' }
  if (facts.isAsked) return { outcome: 'confirm', points, balance }
  return {
    outcome: 'request',
    points,
    balance,
    dueAt: new Date(now.getTime() + facts.coolingOffDays * DAY_MS),
  }
}

/** Money that came after she gave up what there was is not taken from her: then nothing begins. */
export const isHeldByBalance = (departure: { balance: number }, balance: number): boolean =>
  balance > departure.balance
