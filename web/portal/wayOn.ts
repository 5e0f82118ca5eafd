import type { RefusalReason } from '../../shared/activation.ts'
import type { PageProblem } from '../../shared/portal.ts'

/** What the button of a refusal does: WeChat's form again, the card again, a person at the store, or the start. */
export const wayAfterRefusal: Record<RefusalReason, 'form' | 'take' | 'contact' | 'home'> = {
  ticket_expired: 'form',
  ticket_invalid: 'form',
  code_invalid: 'form',
  card_unknown: 'home',
  card_unusable: 'take',
  member_blocked: 'contact',
}

/** What the button of a problem page does. Failed authorizations start again at the front, without the old address. */
export const wayAfterProblem: Record<PageProblem, 'reload' | 'home'> = {
  card_unknown: 'home',
  no_card_yet: 'reload',
  landing_incomplete: 'home',
  landing_too_long: 'home',
  oauth_refused: 'home',
  oauth_forged: 'home',
  oauth_failed: 'home',
  oauth_snapshot: 'home',
  wechat_busy: 'reload',
  not_found: 'home',
  internal: 'reload',
}
