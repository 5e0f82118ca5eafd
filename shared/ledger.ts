/** Why points or balance change: the house's own reasons. The program may add further ones; their ids begin with `x_`. */
export const ledgerReasons = [
  'opening',
  'purchase',
  'redeem',
  'refund',
  'gift',
  'complaint',
  'correction',
  'birthday',
  'anniversary',
  'welcome',
  'expiry',
  'reversal',
  'import',
  /** What a member gave up by leaving. */
  'leaving',
  'other',
] as const
export type LedgerReason = (typeof ledgerReasons)[number]

/** What people at a till may choose from, and in which direction. `purchase` and `redeem` come by the purchase form. */
export const staffReasons = {
  gift: 'give',
  complaint: 'give',
  refund: 'take',
  correction: 'both',
  other: 'both',
} as const satisfies Partial<Record<LedgerReason, 'give' | 'take' | 'both'>>

/** Reasons by which points count towards a level: what was earned, not what was put back or carried over. */
export const earningReasons: readonly LedgerReason[] = [
  'purchase',
  'gift',
  'birthday',
  'anniversary',
  'welcome',
  'opening',
]

export const accounts = ['points', 'balance'] as const
export type Account = (typeof accounts)[number]
