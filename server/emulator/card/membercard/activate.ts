import { type Endpoint, ok, refuse } from '../../api.ts'
import { count } from '../../figures.ts'
import { baseInfo, cardById, namedHolding } from '../../find.ts'
import { type JsonObject, isLongerThan, textAt, wholeAt } from '../../json.ts'
import { noticeActivation } from '../../notice.ts'
import type { Holding } from '../../state.ts'

const wholes = ['init_bonus', 'init_balance', 'activate_begin_time', 'activate_end_time']
const values = ['init_custom_field_value1', 'init_custom_field_value2', 'init_custom_field_value3']
const figureMax = 2_147_483_647

function checkFields(body: JsonObject): number | undefined {
  const number = textAt(body, 'membership_number')
  if (!number) return 41011
  if (isLongerThan(number, 20) || isLongerThan(textAt(body, 'init_bonus_record'), 32)) return 45021
  if (values.some((key) => isLongerThan(textAt(body, key), 12))) return 45021
  if (isLongerThan(textAt(body, 'background_pic_url'), 128)) return 45021
  if (wholes.some((key) => body[key] !== undefined && wholeAt(body, key) === undefined)) return 47001
  const isOutside = (key: string) => (wholeAt(body, key) ?? 0) < 0 || (wholeAt(body, key) ?? 0) > figureMax
  if (isOutside('init_bonus')) return 45022
  return isOutside('init_balance') ? 45023 : undefined
}

function begin(holding: Holding, body: JsonObject): void {
  holding.hasActive = true
  holding.bonus = wholeAt(body, 'init_bonus') ?? 0
  holding.balance = wholeAt(body, 'init_balance') ?? 0
  holding.customFieldValues = values.map((key) => textAt(body, key))
}

/**
 * POST /card/membercard/activate: the card turns active with the merchant's number. Again on an active card it succeeds
 * and changes the number; the opening figures count the first time only. No push follows (wire contract 6.7).
 */
export const activate: Endpoint = {
  method: 'POST',
  path: '/card/membercard/activate',
  access: 'token',
  answer({ world, account, body }) {
    const holding = namedHolding(world, account, body)
    if (typeof holding === 'number') return refuse(holding)
    const problem = checkFields(body)
    if (problem) return refuse(problem)
    if (holding.status !== 'NORMAL') return refuse(40127)
    const isFirst = !holding.hasActive
    if (isFirst) {
      begin(holding, body)
      count(world, holding, holding.openid, 'active', { members: 1 })
    }
    holding.membershipNumber = textAt(body, 'membership_number')
    holding.backgroundUrl = textAt(body, 'background_pic_url') || holding.backgroundUrl
    const beginTime = wholeAt(body, 'activate_begin_time')
    const endTime = wholeAt(body, 'activate_end_time')
    if (beginTime !== undefined) holding.beginTime = beginTime
    if (endTime !== undefined) holding.endTime = endTime
    const card = cardById(world, holding.cardId)
    if (isFirst && card)
      noticeActivation(world, holding, textAt(baseInfo(card), 'title'), textAt(body, 'init_bonus_record'))
    world.changed()
    return ok()
  },
}
