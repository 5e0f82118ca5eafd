import { randomWord, type Queryable } from '../../floor.ts'
import type { Invited } from '../../../shared/console/people.ts'
import { insertInvitation, type NewInvitation } from '../../store/statement/insertInvitation.ts'
import type { House } from '../house.ts'

const DAY_MS = 24 * 3600 * 1000
/** The owner's link is used at once or not at all; a colleague reads her messages on Monday. */
const LIFE_MS = { owner: DAY_MS, invitation: 7 * DAY_MS, reset: 7 * DAY_MS } as const

/** How a token is found: its keyed hash. */
export const tokenIndex = (house: House, token: string) => house.cipher.index('staff invitation', token)

/**
 * A one-time link. The token is said here once, in the fragment, which a browser sends to no server, and kept nowhere.
 */
export async function makeLink(
  house: House,
  db: Queryable,
  invitation: Pick<NewInvitation, 'kind' | 'role' | 'name' | 'email' | 'staffId' | 'invitedBy'>,
): Promise<Invited> {
  const token = randomWord(house.random, 40)
  const createdAt = house.clock.now()
  const expiresAt = new Date(createdAt.getTime() + LIFE_MS[invitation.kind])
  await insertInvitation(db, {
    ...invitation,
    id: randomWord(house.random, 24),
    tokenIndex: tokenIndex(house, token),
    createdAt,
    expiresAt,
  })
  return {
    link: `${house.settings.PUBLIC_URL}/console/welcome#${token}`,
    expiresAt: expiresAt.toISOString(),
  }
}
