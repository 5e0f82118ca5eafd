import type { TillLink } from '../../../shared/console/till.ts'
import { randomWord } from '../../floor.ts'
import { insertTillLink } from '../../store/statement/insertTillLink.ts'
import type { House } from '../house.ts'
import { tillTokenIndex } from './tillToken.ts'

/** She has the phone in her other hand. */
const LIFE_MS = 10 * 60_000

/**
 * A one-time code that makes the WeChat which scans it this person's till; it takes the place of an earlier one. The token is
 * said here once, in the fragment, which a browser sends to no server. No second factor is asked of the phone: whoever
 * shows this code has passed it, and what the phone may do is the till alone.
 */
export async function makeTillLink(house: House, staffId: string): Promise<TillLink> {
  const token = randomWord(house.random, 40)
  const createdAt = house.clock.now()
  const expiresAt = new Date(createdAt.getTime() + LIFE_MS)
  const row = { tokenIndex: tillTokenIndex(house, token), staffId, createdAt, expiresAt }
  await house.db.transaction((tx) => insertTillLink(tx, row))
  return {
    link: `${house.settings.PUBLIC_URL}/console/till-link#${token}`,
    expiresAt: expiresAt.toISOString(),
  }
}
