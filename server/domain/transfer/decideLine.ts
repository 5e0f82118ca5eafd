import type { LineFault } from './memberLine.ts'

/** Whom a line may be about: those whom the database knows by its phone and by its number. */
export type LineFacts = {
  byPhone: KnownMember | undefined
  byNumber: KnownMember | undefined
  /** The number was given out once, also where its member is erased. */
  isNumberTaken: boolean
  /** The row further up that has the same phone or number. */
  repeats: { row: number; by: 'phone' | 'number' } | undefined
}
export type KnownMember = { memberId: string; hasLeft: boolean }

export type LineDecision =
  | { kind: 'new' }
  | { kind: 'known'; member: KnownMember }
  | { kind: 'wrong'; by: 'phone' | 'number'; fault: LineFault }

/**
 * Whom a line is about: a member who is known by phone or number, or a new one. A phone of one and a number of another is a
 * mistake of the list's, and so is a number that was given out and has no member any more.
 */
export function decideLine({ byPhone, byNumber, isNumberTaken, repeats }: LineFacts): LineDecision {
  if (repeats) return { kind: 'wrong', by: repeats.by, fault: { fault: 'repeated', is: repeats.row } }
  if (byPhone && byNumber && byPhone.memberId !== byNumber.memberId) {
    return { kind: 'wrong', by: 'number', fault: { fault: 'two_people' } }
  }
  const member = byPhone ?? byNumber
  if (member) return { kind: 'known', member }
  return isNumberTaken ? { kind: 'wrong', by: 'number', fault: { fault: 'number_taken' } } : { kind: 'new' }
}
