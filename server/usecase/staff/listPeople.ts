import type { OpenInvitation, People, Person } from '../../../shared/console/people.ts'
import type { StaffRow } from '../../store/statement/getStaff.ts'
import { listInvitations } from '../../store/statement/listInvitations.ts'
import { listStaff } from '../../store/statement/listStaff.ts'
import { listTillBindings } from '../../store/statement/listTillBindings.ts'
import type { InvitationRow } from '../../store/statement/openInvitations.ts'
import type { House } from '../house.ts'

/** Everyone with an account, and the links for colleagues that may still be used. */
export async function listPeople(house: House, askerId: string): Promise<People> {
  const now = house.clock.now()
  const [people, tills, invitations] = await Promise.all([
    listStaff(house.db),
    listTillBindings(house.db),
    listInvitations(house.db, { kinds: ['invitation', 'reset'], now }),
  ])
  return {
    people: people.map((row) => personOf(row, { askerId, now, tillSince: tills.get(row.id) })),
    invitations: invitations.flatMap(invitationOf),
  }
}

function personOf(
  row: StaffRow,
  { askerId, now, tillSince }: { askerId: string; now: Date; tillSince: Date | undefined },
): Person {
  const { id, name, email, role, status, twoFactorEnabled, lastSeenAt, lockedUntil } = row
  return {
    id,
    name,
    email,
    role,
    status,
    secondFactor: twoFactorEnabled,
    ...(lastSeenAt ? { lastSeenAt: lastSeenAt.toISOString() } : {}),
    ...(lockedUntil && lockedUntil > now ? { lockedUntil: lockedUntil.toISOString() } : {}),
    ...(tillSince ? { tillSince: tillSince.toISOString() } : {}),
    isYou: id === askerId,
  }
}

function invitationOf({ id, kind, name, email, role, expiresAt }: InvitationRow): OpenInvitation[] {
  if (kind === 'owner') return []
  return [{ id, kind, name: name ?? '', email: email ?? '', role, expiresAt: expiresAt.toISOString() }]
}
