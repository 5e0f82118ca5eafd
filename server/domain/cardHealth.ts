import type { CardTemplate } from '../../shared/card.ts'
import type { Finding } from '../../shared/console/card.ts'
import type { HealthCase } from '../../shared/text/console/health.ts'
import { cardStatus } from './cardStatus.ts'

/** What is known of a card. `live` is what only WeChat can say; without it, only the rest is looked at. */
export type HealthFacts = {
  /** WeChat's own word: CARD_STATUS_… */
  status: string
  template: CardTemplate
  hasForm: boolean
  /** The origin customers see. */
  publicUrl: string
  /** Where the form should lead back to. */
  afterSubmitUrl: string
  /** Whether WeChat has ever pushed anything to this house. */
  hasPushes: boolean
  /** Whether points of members are kept here. */
  keepsPoints: boolean
  now: Date
  live?: {
    flags: { autoActivate: boolean; activateUrl: boolean; wxActivate: boolean; afterSubmit: boolean }
    getLimit: number
    needPushOnView: boolean
    canShare: boolean
    canGiveFriend: boolean
  }
}

export type Found = {
  check: Finding['check']
  grade: Finding['grade']
  case: HealthCase
  /** A number for the sentence: cards left, days left, the limit. */
  figure?: number
  action?: NonNullable<Finding['action']>
}

const STOCK_LOW = 200
/** So few cards are left that somebody should add some. */
export const isStockLow = (quantity: number) => quantity < STOCK_LOW
const DAY_MS = 86_400_000
const EXPIRY_SOON_DAYS = 30

const cure = { kind: 'cure' } as const
const open = (tab: 'edit' | 'form' | 'stock' | 'overview') => ({ kind: 'open', tab }) as const

/** Everything that is looked at in a card, in the order of the contract. A deleted card has nothing left to mend. */
export function cardHealth(facts: HealthFacts): Found[] {
  const review = reviewOf(facts)
  if (review.case === 'review_deleted') return [review]
  return [
    review,
    formOf(facts),
    redirectOf(facts),
    ...activationOf(facts),
    stockOf(facts),
    ...limitAndPush(facts),
    found(
      'callback',
      facts.hasPushes ? 'good' : 'bad',
      facts.hasPushes ? 'callback_heard' : 'callback_silent',
    ),
    domainOf(facts),
    ...shareOf(facts),
    expiryOf(facts),
    pointsOf(facts),
  ]
}

const found = (
  check: Found['check'],
  grade: Found['grade'],
  which: HealthCase,
  more: Pick<Found, 'figure' | 'action'> = {},
): Found => ({ check, grade, case: which, ...more })

function reviewOf({ status }: HealthFacts): Found {
  const review = cardStatus(status)
  if (review === 'refused') return found('review', 'bad', 'review_refused', { action: open('edit') })
  return found('review', review === 'approved' ? 'good' : 'hint', `review_${review}`)
}

function formOf({ template, hasForm }: HealthFacts): Found {
  const needsForm = template.activationMode === 'redirect' || template.activationMode === 'oneTap'
  if (!needsForm) return found('form', 'good', 'form_unused')
  return hasForm
    ? found('form', 'good', 'form_set', { action: cure })
    : found('form', 'bad', 'form_missing', { action: open('form') })
}

function redirectOf({ template, afterSubmitUrl, publicUrl }: HealthFacts): Found {
  if (template.activationMode === 'oneTap') return found('redirect', 'hint', 'redirect_one_tap')
  if (template.activationMode !== 'redirect') return found('redirect', 'hint', 'redirect_unused')
  const url = template.activateAfterSubmitUrl ?? ''
  const isOurs = url === afterSubmitUrl || url.startsWith(`${publicUrl}/activate?`)
  return isOurs
    ? found('redirect', 'good', 'redirect_ours')
    : found('redirect', 'bad', 'redirect_other', { action: cure })
}

/** One way of activation beats the other in silence (wire contract 3.6). */
function activationOf({ live }: HealthFacts): Found[] {
  if (!live) return []
  const { autoActivate, activateUrl, wxActivate, afterSubmit } = live.flags
  const ways = [autoActivate, activateUrl, wxActivate].filter(Boolean).length
  if (ways === 0) return [found('activation', 'bad', 'activation_none')]
  // A redirect without one-tap is never reached.
  const isConflict = ways > 1 || (afterSubmit && !wxActivate)
  return [
    found(
      'activation',
      isConflict ? 'bad' : 'good',
      isConflict ? 'activation_conflict' : 'activation_single',
    ),
  ]
}

function stockOf({ template }: HealthFacts): Found {
  const figure = template.quantity
  if (figure === 0) return found('stock', 'bad', 'stock_empty', { figure, action: open('stock') })
  if (isStockLow(figure)) return found('stock', 'hint', 'stock_low', { figure, action: open('stock') })
  return found('stock', 'good', 'stock_good', { figure })
}

function limitAndPush({ live }: HealthFacts): Found[] {
  if (!live) return []
  const { getLimit: figure, needPushOnView } = live
  return [
    figure === 1
      ? found('limit', 'good', 'limit_one')
      : found('limit', 'hint', 'limit_many', { figure, action: cure }),
    needPushOnView ? found('push', 'good', 'push_on') : found('push', 'hint', 'push_off', { action: cure }),
  ]
}

function domainOf({ publicUrl }: HealthFacts): Found {
  if (publicUrl.startsWith('https://')) return found('domain', 'good', 'domain_https')
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(new URL(publicUrl).hostname)
  return isLocal ? found('domain', 'hint', 'domain_local') : found('domain', 'bad', 'domain_plain')
}

function shareOf({ live, template }: HealthFacts): Found[] {
  if (!live) return []
  const edit = { action: open('edit') }
  if (live.canShare && template.bindOpenid) return [found('share', 'bad', 'share_bound', edit)]
  if (live.canShare && template.useCustomCode) return [found('share', 'hint', 'share_own_codes', edit)]
  if (live.canGiveFriend) return [found('share', 'hint', 'share_gift', edit)]
  return [found('share', 'good', 'share_good')]
}

function expiryOf({ template: { validity }, now }: HealthFacts): Found {
  if (validity.type !== 'range') return found('expiry', 'good', 'expiry_good')
  const figure = Math.floor((validity.endsAt * 1000 - now.getTime()) / DAY_MS)
  if (figure < 0) return found('expiry', 'bad', 'expiry_past', { action: open('edit') })
  if (figure < EXPIRY_SOON_DAYS)
    return found('expiry', 'hint', 'expiry_soon', { figure, action: open('edit') })
  return found('expiry', 'good', 'expiry_good')
}

function pointsOf({ template, keepsPoints }: HealthFacts): Found {
  if (template.supplyBonus) return found('points', 'good', 'points_shown')
  return keepsPoints
    ? found('points', 'hint', 'points_hidden', { action: open('edit') })
    : found('points', 'good', 'points_unused')
}
