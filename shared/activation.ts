import { z } from 'zod'

/** Why a journey ended without a member. Each has its sentence and its way on in shared/text. */
export const RefusalReason = z.enum([
  /** The ticket is gone (72012 to the last try): fill in the form again. */
  'ticket_expired',
  /** 72011: not a ticket of this account, or damaged on the way. */
  'ticket_invalid',
  /** 40075, 40056: the encrypted code cannot be opened. */
  'code_invalid',
  /** 40073 and its kin: no card of this merchant. */
  'card_unknown',
  /** The openid in the address is not the one that WeChat names for the code. The journey goes on for its owner; never shown to others. */
  'card_unusable',
  /** The member has left or the card was invalidated. */
  'member_blocked',
])
export type RefusalReason = z.infer<typeof RefusalReason>

/**
 * What WeChat's form brought: the names are WeChat's (USER_FORM_INFO_FLAG_… or the merchant's own). `byHand`: she wrote it into
 * the portal herself, so nobody has verified it.
 */
export const ActivationAnswers = z.object({
  common: z.array(z.object({ name: z.string(), value: z.string(), byHand: z.literal(true).optional() })),
  custom: z.array(z.object({ name: z.string(), value: z.string(), values: z.array(z.string()).optional() })),
})
export type ActivationAnswers = z.infer<typeof ActivationAnswers>

/** The stations of a ticket's journey; the last three are ends. */
export const activationStates = [
  'received',
  'read',
  'enrolled',
  'told',
  'confirmed',
  'expired',
  'refused',
] as const
