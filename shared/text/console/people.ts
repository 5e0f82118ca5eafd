import type { Locale } from '../../portal.ts'
import { peopleEn } from './peopleEn.ts'
import { peopleZhCN } from './peopleZhCN.ts'

/** What the server says about signing in, people, the account and the audit log. Each sentence says what happened and what to do. */
export type PeopleTexts = {
  frame: {
    no_session: string
    forbidden: string
    foreign_origin: (url: string) => string
    too_large: string
    not_found: string
    bad_request: string
    internal: string
    wechat_busy: string
  }
  signIn: {
    wrong_credentials: string
    suspended: string
    too_many_tries: (minutes: number) => string
    wrong_code: string
    challenge_gone: string
  }
  link: { link_gone: string; email_taken: string }
  people: {
    person_gone: string
    last_owner: string
    own_role: string
    own_account: string
    is_suspended: string
    invitation_gone: string
    email_known: string
  }
  account: {
    wrong_password: string
    wrong_first_code: string
    locked: (minutes: number) => string
    second_factor_on: string
    second_factor_off: string
    second_factor_not_started: string
    session_gone: string
  }
  field: {
    missing: string
    wrong: string
    name: string
    email: string
    role: string
    code: string
    password: string
    password_common: string
    password_personal: string
    password_same: string
    day: string
  }
}

const texts: Record<Locale, PeopleTexts> = { 'zh-CN': peopleZhCN, en: peopleEn }

/** In the caller's language. */
export const peopleText = (locale: Locale): PeopleTexts => texts[locale]
