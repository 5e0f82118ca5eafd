import { activationMode } from './activationMode.ts'
import { checkAnswers } from './checkAnswers.ts'
import { titleOf } from './claim.ts'
import { count } from './figures.ts'
import { customerOf } from './find.ts'
import { objectAt, textAt, wholeAt } from './json.ts'
import { noticeActivation } from './notice.ts'
import { push } from './push/push.ts'
import { redirectUrl } from './redirectUrl.ts'
import { base64Secret } from './secret.ts'
import type { Answers, Holding, StoredCard } from './state.ts'
import { type World, nowOf } from './world.ts'

type Submitted =
  /** `redirectUrl` is where the phone goes next; none after plain one-tap activation and after edits. */
  { ok: true; redirectUrl?: string } | { ok: false; problem: string; field?: string; fields?: string[] }

/** The values of the form: a question's id or name to its answer, or answers where several can be chosen. */
export type GivenFields = Record<string, string | string[]>

/** She taps 激活 on the form of a card that she holds (wire contract 6.1, 6.3). */
export function submit(world: World, card: StoredCard, holding: Holding, fields: GivenFields): Submitted {
  if (holding.status !== 'NORMAL') return { ok: false, problem: '该会员卡已失效' }
  const mode = activationMode(card)
  if (mode === 'interface') return interfaceActivation(world, card, holding)
  if (mode === 'auto' || mode === 'none')
    return { ok: false, problem: '该会员卡没有激活表单 (wx_activate is not in force)' }
  if (!card.form) return { ok: false, problem: '商家未设置开卡字段 (activateuserform/set was never called)' }
  const canModify = card.form.required.canModify || card.form.optional.canModify
  if (holding.hasActive && !canModify) return { ok: false, problem: '会员卡已激活' }
  const checked = checkAnswers(card.form, fields)
  if (!checked.ok) return checked
  remember(world, holding.openid, checked.answers)
  if (holding.hasActive || mode === 'oneTap') {
    if (!holding.hasActive) activateHere(world, card, holding)
    holding.answers = checked.answers
    world.changed()
    push(world, 'submit_membercard_user_info', card, {}, holding)
    return { ok: true }
  }
  const redirect = redirectWithTicket(world, card, holding, checked.answers)
  world.changed()
  return { ok: true, redirectUrl: redirect }
}

/** The merchant's own page activates; WeChat brings her there (wire contract 6.2). */
function interfaceActivation(world: World, card: StoredCard, holding: Holding): Submitted {
  if (holding.hasActive) return { ok: false, problem: '会员卡已激活' }
  return { ok: true, redirectUrl: linkOf(world, holding, textAt(card.memberCard, 'activate_url')) }
}

/** A merchant's address as the card opens it for its holder (wire contract 6.2). */
export function linkOf(world: World, holding: Holding, target: string): string {
  return redirectUrl(world.random, target, cardParameters(holding), false)
}

const cardParameters = (holding: Holding) => ({
  card_id: holding.cardId,
  encrypt_code: holding.encryptCode,
  openid: holding.openid,
  outer_str: holding.outerStr,
})

function redirectWithTicket(world: World, card: StoredCard, holding: Holding, answers: Answers): string {
  const now = nowOf(world)
  const { settings } = world.state
  const ticket = base64Secret(world.random, 68)
  world.state.activateTickets.push({
    ticket,
    appId: card.appId,
    cardId: card.cardId,
    code: holding.code,
    answers,
    expiresAt: now + settings.ticketLifeMs,
  })
  const target = textAt(card.memberCard, 'wx_activate_after_submit_url')
  const parameters = { ...cardParameters(holding), activate_ticket: ticket }
  return redirectUrl(world.random, target, parameters, settings.literalAmpersand)
}

/** Plain one-tap: WeChat itself makes the card active, with the code as the number. */
function activateHere(world: World, card: StoredCard, holding: Holding): void {
  holding.hasActive = true
  count(world, card, holding.openid, 'active', { members: 1 })
  holding.membershipNumber = holding.code
  holding.bonus = wholeAt(objectAt(card.memberCard, 'bonus_rule') ?? {}, 'init_increase_bonus') ?? 0
  noticeActivation(world, holding, titleOf(card), '')
}

/** What she gave once is filled in next time, for any merchant's card. */
function remember(world: World, openid: string, answers: Answers): void {
  const customer = customerOf(world, openid)
  if (!customer) return
  for (const { name, value } of answers.common_field_list) if (value) customer.profile[name] = value
}
