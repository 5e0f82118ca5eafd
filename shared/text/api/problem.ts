import type { ApiScope } from '../../api.ts'
import type { Account } from '../../ledger.ts'
import type { Locale } from '../../portal.ts'
import { problemEn } from './problemEn.ts'
import { problemZhCN } from './problemZhCN.ts'

type Nothing = Record<never, never>

/** Every problem that the API answers with, and the facts that stand in it. A code keeps its meaning; further ones may come. */
export type ApiProblemFacts = {
  bad_json: Nothing
  unsupported_media_type: Nothing
  invalid_parameter: Nothing
  idempotency_key_missing: Nothing
  no_access: Nothing
  scope_missing: { scope: ApiScope }
  not_found: Nothing
  method_not_allowed: Nothing
  member_unknown: Nothing
  card_unknown: Nothing
  posting_unknown: Nothing
  webhook_unknown: Nothing
  request_running: Nothing
  several_members: Nothing
  member_left: Nothing
  /** What there is, and what was asked for; points, or fen. */
  too_few: { account: Account; have: number; need: number }
  too_many: { account: Account }
  already_reversed: Nothing
  not_reversible: Nothing
  card_over: Nothing
  webhooks_full: { most: number }
  stale: Nothing
  too_large: Nothing
  too_long: Nothing
  invalid: Nothing
  idempotency_key_reused: Nothing
  /** How old the code is. */
  dynamic_code_expired: { minutesAgo: number }
  dynamic_code_foreign: Nothing
  rate_limited: { retryAfterSeconds: number }
  internal: Nothing
  wechat_busy: Nothing
}
export type ApiProblemCode = keyof ApiProblemFacts

export type ApiProblemTexts = {
  /** In a few words what kind of problem it is, and in a sentence what happened and what to do. */
  problem: { [Code in ApiProblemCode]: { title: string; detail: (facts: ApiProblemFacts[Code]) => string } }
  /** What is wrong with one field or parameter. */
  field: {
    missing: string
    type: (expected: string) => string
    least: (least: string, kind: 'number' | 'characters' | 'items') => string
    most: (most: string, kind: 'number' | 'characters' | 'items') => string
    /** `expected`: a format by its name, or a regular expression. */
    format: (expected: string) => string
    zero: string
    oneOf: (values: string) => string
    unknown: (names: string) => string
    /** A body that may have one of several shapes, and has none. */
    findBy: string
    text: string
    wrong: string
    cursor: string
    reason: (known: string) => string
    reasonDirection: string
    store: string
    expiresAt: string
    mobile: string
    dynamicCode: string
    target: Record<'not_a_url' | 'not_https' | 'has_secrets' | 'private_address', string>
  }
}

const texts: Record<Locale, ApiProblemTexts> = { 'zh-CN': problemZhCN, en: problemEn }

/** In the caller's language. */
export const apiProblemText = (locale: Locale): ApiProblemTexts => texts[locale]
