import type { Account } from '../../../../../shared/ledger.ts'
import { textToFen } from '../../card/logic/money.ts'

/** The most that the server takes at once. */
const MOST = 2_000_000_000

/** What a person typed, in points or fen; undefined for nothing, zero, a sign, and what is no amount. Full-width digits count. */
export function readAmount(account: Account, text: string): number | undefined {
  const clean = text.normalize('NFKC').replace(/[,\s]/g, '')
  const value =
    account === 'points' ? (/^\d{1,10}$/.test(clean) ? Number(clean) : undefined) : textToFen(text)
  return value === undefined || Number.isNaN(value) || value <= 0 || value > MOST ? undefined : value
}
