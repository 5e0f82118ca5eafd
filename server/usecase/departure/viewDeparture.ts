import type { Departure, DepartureView } from '../../../shared/membership.ts'
import { isHeldByBalance } from '../../domain/planDeparture.ts'
import type { Queryable } from '../../floor.ts'
import { countUsableCards } from '../../store/statement/countUsableCards.ts'
import { getDeparture, type DepartureRow } from '../../store/statement/getDeparture.ts'
import { getMembership, type Membership } from '../../store/statement/getMembership.ts'
import type { House } from '../house.ts'
import { readProgram } from '../program/readProgram.ts'

export type DepartureViewed = { outcome: 'view'; view: DepartureView } | { outcome: 'no_member' }

/** What leaving means for a member, by her figures of now, and whether she has asked for it. */
export async function viewDeparture(house: House, openid: string): Promise<DepartureViewed> {
  const membership = await getMembership(house.db, openid)
  if (!membership) return { outcome: 'no_member' }
  return { outcome: 'view', view: await readDeparture(house.db, membership) }
}

/** The same of a member who is known already. */
export async function readDeparture(
  db: Queryable,
  { memberId, points, balance }: Pick<Membership, 'memberId' | 'points' | 'balance'>,
): Promise<DepartureView> {
  const { coolingOffDays } = await readProgram(db)
  const departure = await getDeparture(db, memberId)
  return {
    coolingOffDays,
    points: Math.max(0, points),
    balance: Math.max(0, balance),
    cards: await countUsableCards(db, memberId),
    ...(departure ? { departure: showDeparture(departure) } : {}),
    waitsForBalance: departure !== undefined && isHeldByBalance(departure, balance),
  }
}

/** Without anything that is personal: after she has left, it is what she has left. */
export const showDeparture = ({
  receiptNo,
  requestedAt,
  dueAt,
  invalidatedAt,
  erasedAt,
}: Omit<DepartureRow, 'id' | 'memberId'>): Departure => ({
  receiptNo,
  requestedAt: requestedAt.toISOString(),
  dueAt: dueAt.toISOString(),
  ...(invalidatedAt ? { invalidatedAt: invalidatedAt.toISOString() } : {}),
  ...(erasedAt ? { erasedAt: erasedAt.toISOString() } : {}),
})
