import type { ColumnUse } from '../../../../../shared/console/transfer.ts'

/** Yuan and fen are two spellings of one balance. */
const fieldOf = (use: ColumnUse) => (use === 'balanceFen' ? 'balance' : use)

/** Which columns say what one further left says already. */
export function repeatedUses(uses: ColumnUse[]): Set<number> {
  const fields = uses.map(fieldOf)
  return new Set(
    fields.flatMap((field, index) =>
      field !== 'none' && field !== 'own' && fields.indexOf(field) !== index ? [index] : [],
    ),
  )
}

/** By phone or number a member is known again: a list without either is none. */
export const namesSomebody = (uses: ColumnUse[]): boolean =>
  uses.includes('mobile') || uses.includes('memberNo')
