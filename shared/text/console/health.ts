import type { Locale } from '../../portal.ts'
import { healthEn } from './healthEn.ts'
import { healthZhCN } from './healthZhCN.ts'

/** What was found, and what helps. */
export type HealthSentence = { title: string; cure?: string }
export type HealthTexts = Record<HealthCase, (figure: number, reason?: string) => HealthSentence>

/** Every case that a look at a card may find. */
export type HealthCase =
  | `review_${'approved' | 'refused' | 'in_review' | 'deleted'}`
  | `form_${'set' | 'missing' | 'unused'}`
  | `redirect_${'ours' | 'other' | 'unused' | 'one_tap'}`
  | `activation_${'single' | 'conflict' | 'none'}`
  | `stock_${'good' | 'low' | 'empty'}`
  | `limit_${'one' | 'many'}`
  | `push_${'on' | 'off'}`
  | `callback_${'heard' | 'silent'}`
  | `domain_${'https' | 'local' | 'plain'}`
  | `share_${'good' | 'bound' | 'own_codes' | 'gift'}`
  | `expiry_${'good' | 'soon' | 'past'}`
  | `points_${'shown' | 'hidden' | 'unused'}`

const texts: Record<Locale, HealthTexts> = { 'zh-CN': healthZhCN, en: healthEn }

/** In the caller's language. `figure` is a number of the case, `reason` WeChat's own words where it refused. */
export const healthSentence = (
  locale: Locale,
  which: HealthCase,
  { figure = 0, reason }: { figure?: number | undefined; reason?: string | undefined },
): HealthSentence => texts[locale][which](figure, reason)
