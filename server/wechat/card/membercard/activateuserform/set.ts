import { z } from 'zod'
import type { CallOptions, Wechat } from '../../../client.ts'
import { snakeCased } from '../../../casing.ts'

type Link = { name: string; url: string }

/** One half of the activation form: what must be answered, or what may be. */
export type UserForm = {
  /** Whether the member may edit it after activation; an edit is pushed as submit_membercard_user_info. */
  canModify?: boolean
  /** USER_FORM_INFO_FLAG_MOBILE, _SEX, _NAME, _BIRTHDAY, _IDCARD, _EMAIL, _LOCATION, … */
  commonFieldIdList?: string[]
  /** The names of free-text questions. */
  customFieldList?: string[]
  /** Questions with given answers. */
  richFieldList?: {
    type: 'FORM_FIELD_RADIO' | 'FORM_FIELD_SELECT' | 'FORM_FIELD_CHECK_BOX'
    /** At most 32 bytes. */
    name: string
    values: string[]
  }[]
}

export type ActivateUserFormSetParameters = {
  cardId: string
  /** The rules' link under the form. */
  serviceStatement?: Link
  /** The link "I already have a membership". */
  bindOldCard?: Link
  requiredForm?: UserForm
  optionalForm?: UserForm
}

/**
 * POST /card/membercard/activateuserform/set: what the activation form asks. A card with `wx_activate` needs it, or its
 * button is dead.
 * Trap: the whole form is written anew at every call, and WeChat offers no way to read it back.
 * 40073 and 41012 card id, 72003 no member card, 72026 not a one-tap card. Source: wire contract 4.
 */
export async function activateUserFormSet(
  wechat: Wechat,
  form: ActivateUserFormSetParameters,
  options?: CallOptions,
): Promise<Record<string, never>> {
  const body = snakeCased(form)
  await wechat.call({ path: '/card/membercard/activateuserform/set', body, answer: z.object({}) }, options)
  return {}
}
