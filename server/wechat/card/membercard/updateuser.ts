import { z } from 'zod'
import { snakeCased } from '../../casing.ts'
import type { CallOptions, Wechat } from '../../client.ts'

export type MemberCardUpdateUserParameters = {
  cardId: string
  code: string
  /** This member's own picture of the card, at most 128 bytes. */
  backgroundPicUrl?: string
  /** The new total of points, as the card's face shows it. */
  bonus?: number
  /** The change of points, with its sign, as the notice tells it. */
  addBonus?: number
  /** Why, at most 42 bytes, that is 14 Chinese characters. */
  recordBonus?: string
  /** The new total, in fen. */
  balance?: number
  /** The change, with its sign, in fen. */
  addBalance?: number
  /** Why, at most 42 bytes. */
  recordBalance?: string
  /** At most 12 bytes, that is 4 Chinese characters, each. */
  customFieldValue1?: string
  customFieldValue2?: string
  customFieldValue3?: string
  /** The number on the card's face; accepted though the documentation does not name it. */
  membershipNumber?: string
  notifyOptional?: NotifyOptional
}

/** Whether the customer gets a message of WeChat's own; left out, points and balance tell her and custom fields do not. */
export type NotifyOptional = {
  isNotifyBonus?: boolean
  isNotifyBalance?: boolean
  isNotifyCustomField1?: boolean
  isNotifyCustomField2?: boolean
  isNotifyCustomField3?: boolean
}

export type MemberCardUpdateUserResult = {
  /** What the card shows now. */
  resultBonus?: number
  /** In fen. */
  resultBalance?: number
  openid?: string
}

// The SDKs disagree whether these are numbers or texts; what is neither counts as not said, for the change itself is done by then.
const figure = z
  .union([
    z.int(),
    z
      .string()
      .regex(/^-?\d+$/)
      .transform(Number),
  ])
  .optional()
  .catch(undefined)
const answer = z.object({
  result_bonus: figure,
  result_balance: figure,
  openid: z.string().optional().catch(undefined),
})

/**
 * POST /card/membercard/updateuser: what a member's card shows. Only the keys that are given change.
 * Trap: a change without its total (`addBonus` without `bonus`) counts twice where it is repeated, so only the calls whose
 * totals are said are tried again after a broken connection. Say both: the total is shown, the change feeds the message.
 * Nothing is cut here: `cutToBytes` cuts a reason that may be too long.
 * 40056 no such code, 40127 deleted, unavailable or given away, 45021 too long, 45022 and 45023 points or balance out of
 * limits, 72003 no member card, 40073 card id, 47001 a value of another kind. Source: wire contract 6.9.
 */
export async function memberCardUpdateUser(
  wechat: Wechat,
  member: MemberCardUpdateUserParameters,
  options?: CallOptions,
): Promise<MemberCardUpdateUserResult> {
  const addsAlone =
    (member.addBonus !== undefined && member.bonus === undefined) ||
    (member.addBalance !== undefined && member.balance === undefined)
  const told = await wechat.call(
    {
      path: '/card/membercard/updateuser',
      body: snakeCased(member),
      idempotent: !addsAlone,
      answer,
    },
    options,
  )
  return {
    ...(told.result_bonus === undefined ? {} : { resultBonus: told.result_bonus }),
    ...(told.result_balance === undefined ? {} : { resultBalance: told.result_balance }),
    ...(told.openid === undefined ? {} : { openid: told.openid }),
  }
}
