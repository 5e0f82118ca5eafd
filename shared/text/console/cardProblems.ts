import type { Locale } from '../../portal.ts'
import { cardProblemsEn } from './cardProblemsEn.ts'
import { cardProblemsZhCN } from './cardProblemsZhCN.ts'

/** What the server says about cards beyond their fields: what happened, and what to do next. */
export type CardProblemTexts = {
  refusal: {
    card_unknown: string
    card_deleted: string
    stale: string
    form_stale: string
    invalid: string
    creation_unsure: string
    no_cure: string
    not_allowed: string
  }
  stock_unsure: (stock: number) => string
  wrong_title: string
  /** The card is there, its form is not; `reason` says why. */
  form_missing: (reason: string) => string
  stock_change: string
  adopt: { redirect_other: string; not_ours: string }
  picture: {
    kind: string
    empty: string
    too_heavy: string
    not_picture: string
    broken: string
    too_large: (width: number, height: number, is: string) => string
    wrong_shape: (width: number, height: number, is: string) => string
    too_small: (width: number, height: number, is: string) => string
  }
}

const texts: Record<Locale, CardProblemTexts> = { 'zh-CN': cardProblemsZhCN, en: cardProblemsEn }

/** In the caller's language. */
export const cardProblems = (locale: Locale): CardProblemTexts => texts[locale]
