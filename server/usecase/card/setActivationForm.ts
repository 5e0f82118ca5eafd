import type { ActivationForm, FormField } from '../../../shared/card.ts'
import {
  activateUserFormSet,
  type ActivateUserFormSetParameters,
  type UserForm,
} from '../../wechat/card/membercard/activateuserform/set.ts'
import type { House } from '../house.ts'
import { saveForm } from './cardRow.ts'
import { finishCreation } from './creationRow.ts'

/**
 * Tell WeChat what the activation form of a card asks, and keep it here: WeChat offers no way to read it back.
 * The whole form is written anew. Answers the form's new revision. Throws WechatError when WeChat refuses it (40073 no card of
 * this account, 72003 not a member card, 72026 no card with WeChat's form) or does not answer; then nothing is kept.
 */
export async function setActivationForm(
  house: House,
  { cardId, form }: { cardId: string; form: ActivationForm },
): Promise<{ formRevision: number }> {
  await activateUserFormSet(house.wechat, toWechat(cardId, form))
  const formRevision = await saveForm(house.db, cardId, form)
  await finishCreation(house.db, cardId)
  return { formRevision }
}

function toWechat(cardId: string, form: ActivationForm): ActivateUserFormSetParameters {
  const required = form.fields.filter((field) => field.required)
  const optional = form.fields.filter((field) => !field.required)
  return {
    cardId,
    ...(form.serviceStatement ? { serviceStatement: form.serviceStatement } : {}),
    ...(form.bindOldCard ? { bindOldCard: form.bindOldCard } : {}),
    ...(required.length > 0 ? { requiredForm: half(required, form.canModify) } : {}),
    ...(optional.length > 0 ? { optionalForm: half(optional, form.canModify) } : {}),
  }
}

const richTypes = {
  radio: 'FORM_FIELD_RADIO',
  select: 'FORM_FIELD_SELECT',
  checkbox: 'FORM_FIELD_CHECK_BOX',
} as const

function half(fields: FormField[], canModify: boolean): UserForm {
  const common = fields.filter(({ kind }) => kind === 'common').map(({ id }) => id)
  const texts = fields.filter(({ kind }) => kind === 'text').map(({ name }) => name)
  const rich = fields.flatMap(({ kind, name, options }) =>
    kind === 'common' || kind === 'text' ? [] : [{ type: richTypes[kind], name, values: options ?? [] }],
  )
  return {
    canModify,
    ...(common.length > 0 ? { commonFieldIdList: common } : {}),
    ...(texts.length > 0 ? { customFieldList: texts } : {}),
    ...(rich.length > 0 ? { richFieldList: rich } : {}),
  }
}
