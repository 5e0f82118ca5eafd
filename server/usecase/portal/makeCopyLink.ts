import type { CopyLink } from '../../../shared/membership.ts'
import { randomWord } from '../../floor.ts'
import { getMembership } from '../../store/statement/getMembership.ts'
import { insertCopyLink } from '../../store/statement/insertCopyLink.ts'
import type { House } from '../house.ts'

const TOKEN_LETTERS = 32
/** Long enough to go from WeChat to a browser and paste. */
const LIFE_MS = 10 * 60_000

export type CopyLinkMade = { outcome: 'made'; link: CopyLink } | { outcome: 'no_member' }

/**
 * A one-time way to the copy, for WeChat's browser saves no files. The secret stands behind `#`: no server, no proxy and no log
 * sees it. A new link ends the one before.
 */
export async function makeCopyLink(house: House, openid: string): Promise<CopyLinkMade> {
  const membership = await getMembership(house.db, openid)
  if (!membership) return { outcome: 'no_member' }
  const token = randomWord(house.random, TOKEN_LETTERS)
  const createdAt = house.clock.now()
  const expiresAt = new Date(createdAt.getTime() + LIFE_MS)
  const tokenIndex = house.cipher.index('copy link', token)
  await insertCopyLink(house.db, { tokenIndex, memberId: membership.memberId, createdAt, expiresAt })
  const url = `${house.settings.PUBLIC_URL}/copy#${token}`
  return { outcome: 'made', link: { url, expiresAt: expiresAt.toISOString() } }
}
