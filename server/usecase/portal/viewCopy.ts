import { chinaDay } from '../../domain/chinaDays.ts'
import type { Locale } from '../../../shared/portal.ts'
import { reasonWord } from '../../../shared/text/ledger.ts'
import { getMembership, type Membership } from '../../store/statement/getMembership.ts'
import { listCopy } from '../../store/statement/listCopy.ts'
import { appendAudit } from '../audit/appendAudit.ts'
import { readConsents } from '../consent/viewConsents.ts'
import type { House } from '../house.ts'
import { viewStanding } from '../ledger/viewStanding.ts'
import { readProgram } from '../program/readProgram.ts'
import { answersOf, showProfile } from './viewProfile.ts'

/** Everything that is kept of a member, as one document. */
export type Copy = { fileName: string; content: Record<string, unknown> }
export type CopyViewed = { outcome: 'copy'; copy: Copy } | { outcome: 'no_member' }

/** The copy of her data that a member may take with her: what she gave, what became of it, and what WeChat told us of her. */
export async function viewCopy(
  house: House,
  { openid, locale }: { openid: string; locale: Locale },
): Promise<CopyViewed> {
  const membership = await getMembership(house.db, openid)
  if (!membership) return { outcome: 'no_member' }
  const copy = await readCopy(house, membership, locale)
  await noteCopy(house, membership, 'page')
  return { outcome: 'copy', copy }
}

/** Who took a copy, and how, is written down: were it not she, it could be seen. */
export async function noteCopy(house: House, { memberNo }: Membership, by: 'page' | 'link'): Promise<void> {
  const entry = {
    actor: memberNo,
    role: 'system',
    subject: memberNo,
    outcome: 'done',
    detail: { by },
  } as const
  await appendAudit(house, { ...entry, action: 'membership.copy' })
}

/** The same of a member who is known already. Notes that staff made for themselves are not hers, and not in it. */
export async function readCopy(house: House, membership: Membership, locale: Locale): Promise<Copy> {
  const { memberId, memberNo, points, balance } = membership
  const [program, standing, consents, rows] = await Promise.all([
    readProgram(house.db),
    viewStanding(house, memberId),
    readConsents(house.db, memberId, locale),
    listCopy(house.db, memberId),
  ])
  const { fields, joinedAt } = showProfile(membership, null, answersOf(house, membership.profile), locale)
  const at = house.clock.now()
  const { ledger, ...others } = rows
  const content = {
    madeAt: at.toISOString(),
    units: { points: 'points', balance: 'fen' },
    member: { memberNo, joinedAt, points, balance, level: standing.level?.name[locale] ?? null },
    profile: fields.map(({ id, name, value, values, isVerified }) => ({
      id,
      name,
      value,
      values,
      isVerified,
    })),
    consents: consents.map(({ kind, title, history }) => ({ kind, title, history })),
    ledger: ledger.map(({ reason, ...entry }) => ({ ...entry, reason: reasonWord(locale, reason, program) })),
    ...others,
  }
  return { fileName: `member-${memberNo}-${chinaDay(at)}.json`, content }
}
