import { may } from '../../../shared/console/role.ts'
import { maskOpenid } from '../../domain/maskOpenid.ts'
import { randomWord } from '../../floor.ts'
import { endTillBinding } from '../../store/statement/endTillBinding.ts'
import { getStaff, type StaffRow } from '../../store/statement/getStaff.ts'
import { getTillBinding } from '../../store/statement/getTillBinding.ts'
import { getTillLink, type TillLinkRow } from '../../store/statement/getTillLink.ts'
import { insertTillBinding } from '../../store/statement/insertTillBinding.ts'
import { isConflict } from '../../store/statement/isConflict.ts'
import { useTillLink } from '../../store/statement/useTillLink.ts'
import { appendAudit } from '../audit/appendAudit.ts'
import type { House } from '../house.ts'
import type { Caller } from '../staff/auth.ts'
import { openTillSession } from './openTillSession.ts'
import { tillTokenIndex } from './tillToken.ts'

export type TillEntry =
  | { outcome: 'entered'; cookies: string[] }
  | { outcome: 'refused'; code: 'no_openid' | 'link_gone' | 'openid_taken' | 'not_bound' | 'suspended' }

const gone = { outcome: 'refused', code: 'link_gone' } as const

/**
 * The WeChat that shows a one-time code becomes its person's till, in place of an earlier one of hers, and is signed in to
 * the till. Whose WeChat it is was said by WeChat itself, in the caller's portal session. A code is used once, whoever comes
 * at the same time; only the WeChat that used it may ask again, for its answer may have been lost.
 */
export async function bindTill(
  house: House,
  { token, caller }: { token: string; caller: Caller },
): Promise<TillEntry> {
  const { openid } = caller
  if (openid === undefined) return { outcome: 'refused', code: 'no_openid' }
  const which = { tokenIndex: tillTokenIndex(house, token), now: house.clock.now() }
  const link = await getTillLink(house.db, which)
  const person = link && (await getStaff(house.db, link.staffId))
  if (!link || person?.status !== 'active' || !may(person.role, 'till.use')) return gone
  const bound = link.usedAt
    ? await isHersAlready(house, link, openid)
    : await bind(house, which, { person, openid })
  if (bound === 'gone') return gone
  if (bound === 'taken') return { outcome: 'refused', code: 'openid_taken' }
  if (bound === 'bound') await record(house, person, caller, openid)
  const cookies = await openTillSession(house, { staffId: person.id, openid, caller })
  return cookies ? { outcome: 'entered', cookies } : gone
}

async function isHersAlready(house: House, link: TillLinkRow, openid: string): Promise<'before' | 'gone'> {
  const binding = link.usedBy === openid ? await getTillBinding(house.db, { openid }) : undefined
  return binding?.staffId === link.staffId ? 'before' : 'gone'
}

async function bind(
  house: House,
  which: { tokenIndex: string; now: Date },
  { person, openid }: { person: StaffRow; openid: string },
): Promise<'bound' | 'gone' | 'taken'> {
  const { now } = which
  const staffId = person.id
  return house.db
    .transaction(async (tx) => {
      const other = await getTillBinding(tx, { openid })
      if (other && other.staffId !== staffId) return 'taken'
      if (!(await useTillLink(tx, { ...which, openid }))) return 'gone'
      await endTillBinding(tx, { staffId, at: now })
      await insertTillBinding(tx, { id: randomWord(house.random, 24), staffId, openid, boundAt: now })
      return 'bound'
    })
    .catch((error: unknown) => {
      // Two codes of two people, shown to one WeChat at the same time.
      if (isConflict(error)) return 'taken'
      throw error
    })
}

/** Enough of the openid to know it again among the bindings, and no more. */
async function record(house: House, person: StaffRow, { address }: Caller, openid: string): Promise<void> {
  const { id: actorId, name: actor, role } = person
  const detail = { wechat: maskOpenid(openid) }
  await appendAudit(house, {
    actorId,
    actor,
    role,
    action: 'till.bind',
    subject: actor,
    outcome: 'done',
    detail,
    address,
  })
}
