import { freeConsents, type ConsentKind } from '../../../shared/consent.ts'
import { commonFields } from '../../../shared/console/formFaults.ts'
import type { ConsentFact, PortalConsent } from '../../../shared/membership.ts'
import type { Locale } from '../../../shared/portal.ts'
import { formConsentWords } from '../../../shared/text/consent.ts'
import { currentText } from '../../domain/consentText.ts'
import type { Queryable } from '../../floor.ts'
import { getMembership } from '../../store/statement/getMembership.ts'
import { listConsents, type ConsentRow } from '../../store/statement/listConsents.ts'
import type { House } from '../house.ts'

export type ConsentsViewed = { outcome: 'consents'; consents: PortalConsent[] } | { outcome: 'no_member' }

/** What a member has agreed to and what she may agree to, each with its text and its version. */
export async function viewConsents(
  house: House,
  { openid, locale }: { openid: string; locale: Locale },
): Promise<ConsentsViewed> {
  const membership = await getMembership(house.db, openid)
  if (!membership) return { outcome: 'no_member' }
  return { outcome: 'consents', consents: await readConsents(house.db, membership.memberId, locale) }
}

/** The same of a member who is known already. */
export async function readConsents(
  db: Queryable,
  memberId: string,
  locale: Locale,
): Promise<PortalConsent[]> {
  const rows = await listConsents(db, memberId)
  const of = (kind: ConsentKind) => rows.filter((row) => row.kind === kind)
  const forms = of('activation_form')
  return [
    ...(forms[0] ? [formConsent(forms[0], forms, locale)] : []),
    ...freeConsents.map((kind): PortalConsent => {
      const { version, text } = currentText(kind)
      const { title, text: words } = text.words[locale]
      return { kind, title, text: words, version, ...historyOf(of(kind)), withdraw: 'here' }
    }),
  ]
}

function formConsent(newest: ConsentRow, rows: ConsentRow[], locale: Locale): PortalConsent {
  const { title, text } = formConsentWords[locale]
  return {
    kind: 'activation_form',
    title,
    text: text(newest.fields.map((field) => nameOf(field, locale))),
    version: newest.version,
    ...historyOf(rows),
    withdraw: 'leaving',
    ...(newest.statement ? { statement: newest.statement } : {}),
  }
}

/** WeChat's own questions by their name; the merchant's are their own. */
const nameOf = (id: string, locale: Locale) =>
  commonFields.find((field) => field.id === id)?.label[locale] ?? id

function historyOf(rows: ConsentRow[]): Pick<PortalConsent, 'given' | 'history'> {
  const history = rows.map(({ version, givenAt, withdrawnAt }): ConsentFact => {
    const until = withdrawnAt ? { withdrawnAt: withdrawnAt.toISOString() } : {}
    return { version, givenAt: givenAt.toISOString(), ...until }
  })
  const given = history.find(({ withdrawnAt }) => withdrawnAt === undefined)
  return { ...(given ? { given } : {}), history }
}
