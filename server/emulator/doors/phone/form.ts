import { claimProblem } from '../../claim.ts'
import { formQuery } from '../../formQuery.ts'
import type { PhoneForm } from '../../phone/contract.ts'
import type { EmulatorContext } from '../../serve.ts'
import type { Customer, FormField } from '../../state.ts'
import type { World } from '../../world.ts'
import { faceOf } from './face.ts'
import { holderOf } from './holder.ts'

/** Her mobile is known to WeChat in any case: the form fills it in without an SMS. */
function prefillOf(customer: Customer, fields: FormField[]): Record<string, string> {
  const known: Record<string, string> = { USER_FORM_INFO_FLAG_MOBILE: customer.mobile, ...customer.profile }
  return Object.fromEntries(fields.flatMap(({ id }) => (known[id] === undefined ? [] : [[id, known[id]]])))
}

function drawn(world: World, customer: Customer, query: string): PhoneForm {
  const asked = formQuery(world, customer.openid, query)
  if (asked.kind === 'problem') return asked
  if (asked.kind === 'holding')
    return { kind: 'holding', cardId: asked.holding.cardId, code: asked.holding.code }
  const { card, holding, outerStr } = asked
  const problem = holding ? undefined : claimProblem(world, card, customer.openid)
  const { form } = card
  if (problem || !form) return { kind: 'problem', text: problem ?? '商家未设置开卡字段' }
  return {
    kind: 'form',
    face: faceOf(world, card),
    ...(holding ? { code: holding.code } : {}),
    outerStr,
    required: form.required.fields,
    optional: form.optional.fields,
    ...(form.serviceStatement ? { serviceStatement: form.serviceStatement } : {}),
    ...(form.bindOldCard ? { bindOldCard: form.bindOldCard } : {}),
    prefill: prefillOf(customer, [...form.required.fields, ...form.optional.fields]),
  }
}

/** GET /_emulator/phone/form?query=…: what the activation form has to draw. */
export const phoneForm = (world: World, c: EmulatorContext): Response =>
  c.json(drawn(world, holderOf(world, c), c.req.query('query') ?? ''))
