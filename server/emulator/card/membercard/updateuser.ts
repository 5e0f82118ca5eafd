import { type Endpoint, ok, refuse } from '../../api.ts'
import { titleOf } from '../../claim.ts'
import { customFieldsOf } from '../../customFields.ts'
import { namedCard, namedHolding } from '../../find.ts'
import { type JsonObject, isLongerThan, isObject, objectAt, textAt, wholeAt } from '../../json.ts'
import { noticeBalance, noticeBonus, noticeField } from '../../notice.ts'
import { push } from '../../push/push.ts'
import type { Holding, StoredCard } from '../../state.ts'
import type { World } from '../../world.ts'

const figureMax = 2_147_483_647
const wholes = ['bonus', 'add_bonus', 'balance', 'add_balance']
const values = ['custom_field_value1', 'custom_field_value2', 'custom_field_value3']
const bytesMax: Record<string, number> = {
  record_bonus: 42,
  record_balance: 42,
  background_pic_url: 128,
  membership_number: 20,
  ...Object.fromEntries(values.map((key) => [key, 12])),
}
const flags = ['is_notify_bonus', 'is_notify_balance', ...[1, 2, 3].map((n) => `is_notify_custom_field${n}`)]

/** 47001 for a value of another kind, 45021 for one that is too long. */
function checkFields(body: JsonObject): number | undefined {
  if (wholes.some((key) => body[key] !== undefined && wholeAt(body, key) === undefined)) return 47001
  const texts = Object.keys(bytesMax)
  if (texts.some((key) => body[key] !== undefined && typeof body[key] !== 'string')) return 47001
  const notify = body.notify_optional ?? {}
  if (!isObject(notify)) return 47001
  if (flags.some((key) => notify[key] !== undefined && typeof notify[key] !== 'boolean')) return 47001
  return texts.some((key) => isLongerThan(textAt(body, key), bytesMax[key] ?? 0)) ? 45021 : undefined
}

/** A figure before and after, and the change that the message tells of. */
type Change = { before: number; after: number; told: number }

/**
 * The total counts where it is said, and then the change only feeds the message; a change alone is added, so that a call sent
 * twice counts twice (wire contract 6.9 and 10.8).
 */
function changeOf(before: number, body: JsonObject, key: string): Change {
  const total = wholeAt(body, key)
  const change = wholeAt(body, `add_${key}`)
  const after = total ?? before + (change ?? 0)
  return { before, after, told: change ?? after - before }
}

const isOutside = ({ after }: Change) => after < 0 || after > figureMax

/**
 * POST /card/membercard/updateuser: what a member's card shows, from then on. An inactive card is NORMAL and takes its values
 * too (wire contract 6.1: only has_active tells); it shows none of them, tells nobody, and its activation sets the opening
 * figures anew (EMU). Every card here is a member card, so that 72003 never comes but as a fault.
 */
export const updateUser: Endpoint = {
  method: 'POST',
  path: '/card/membercard/updateuser',
  access: 'token',
  answer({ world, account, body }) {
    const card = namedCard(world, account, body)
    if (typeof card === 'number') return refuse(card)
    const holding = namedHolding(world, account, body)
    if (typeof holding === 'number') return refuse(holding)
    const problem = checkFields(body)
    if (problem) return refuse(problem)
    if (holding.status !== 'NORMAL') return refuse(40127)
    const bonus = changeOf(holding.bonus, body, 'bonus')
    const balance = changeOf(holding.balance, body, 'balance')
    if (isOutside(bonus)) return refuse(45022)
    if (isOutside(balance)) return refuse(45023)
    holding.bonus = bonus.after
    holding.balance = balance.after
    showFields(holding, body)
    if (holding.hasActive) tellHer(world, card, holding, body, { bonus, balance })
    world.changed()
    const ModifyBonus = bonus.after - bonus.before
    const ModifyBalance = balance.after - balance.before
    if (ModifyBonus !== 0 || ModifyBalance !== 0)
      push(world, 'update_member_card', card, { ModifyBonus, ModifyBalance }, holding)
    return ok({ result_bonus: bonus.after, result_balance: balance.after, openid: holding.openid })
  },
}

function showFields(holding: Holding, body: JsonObject): void {
  holding.customFieldValues = values.map((key, place) =>
    body[key] === undefined ? (holding.customFieldValues[place] ?? '') : textAt(body, key),
  )
  if (body.background_pic_url !== undefined) holding.backgroundUrl = textAt(body, 'background_pic_url')
  holding.membershipNumber = textAt(body, 'membership_number') || holding.membershipNumber
}

/** Points and balance tell her unless that is declined, fields of WeChat's own kinds only where it is asked for. */
function tellHer(
  world: World,
  card: StoredCard,
  holding: Holding,
  body: JsonObject,
  { bonus, balance }: { bonus: Change; balance: Change },
): void {
  const notify = objectAt(body, 'notify_optional') ?? {}
  const title = titleOf(card)
  if (bonus.told !== 0 && notify.is_notify_bonus !== false)
    noticeBonus(world, holding, title, bonus.told, textAt(body, 'record_bonus'))
  if (balance.told !== 0 && notify.is_notify_balance !== false)
    noticeBalance(world, holding, title, balance.told, textAt(body, 'record_balance'))
  customFieldsOf(card).forEach((field, place) => {
    const value = textAt(body, values[place] ?? '')
    const isAsked = notify[`is_notify_custom_field${place + 1}`] === true
    if (field?.hasType && value && isAsked) noticeField(world, holding, title, [field.name, value])
  })
}
