import type { TillLinkView } from '../../../shared/console/till.ts'
import { may } from '../../../shared/console/role.ts'
import { getStaff } from '../../store/statement/getStaff.ts'
import { getTillLink } from '../../store/statement/getTillLink.ts'
import type { House } from '../house.ts'
import { tillTokenIndex } from './tillToken.ts'

/**
 * Whose till a code makes; undefined where it is unknown, used by another WeChat, replaced, or too old. `openid`: who asks,
 * where that is known.
 */
export async function viewTillLink(
  house: House,
  { token, openid }: { token: string; openid: string | undefined },
): Promise<TillLinkView | undefined> {
  const now = house.clock.now()
  const link = await getTillLink(house.db, { tokenIndex: tillTokenIndex(house, token), now })
  if (!link || (link.usedAt && link.usedBy !== openid)) return undefined
  const person = await getStaff(house.db, link.staffId)
  if (person?.status !== 'active' || !may(person.role, 'till.use')) return undefined
  const { name, role } = person
  return { name, role, expiresAt: link.expiresAt.toISOString(), isNamed: openid !== undefined }
}
