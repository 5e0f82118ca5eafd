import type { Locale } from '../../../shared/portal.ts'
import { takeCopyLink } from '../../store/statement/takeCopyLink.ts'
import type { House } from '../house.ts'
import { noteCopy, readCopy, type Copy } from './viewCopy.ts'

export type CopyLinkOpened = { outcome: 'copy'; copy: Copy } | { outcome: 'link_over' }

/** The copy that a one-time link is for, once, and written down. */
export async function openCopyLink(
  house: House,
  { token, locale }: { token: string; locale: Locale },
): Promise<CopyLinkOpened> {
  const tokenIndex = house.cipher.index('copy link', token)
  const membership = await takeCopyLink(house.db, { tokenIndex, now: house.clock.now() })
  if (!membership) return { outcome: 'link_over' }
  const copy = await readCopy(house, membership, locale)
  await noteCopy(house, membership, 'link')
  return { outcome: 'copy', copy }
}
