import type { Role } from '../../../shared/console/role.ts'
import type { Queryable } from '../../floor.ts'
import { staff, staffAccount } from '../schema/staff.ts'

/**
 * A person with her hashed password, as the login library keeps them: `credential` is its name for a password.
 * Fails with a unique violation where the e-mail, in lower case, has an account.
 */
export async function insertStaff(
  db: Queryable,
  person: { id: string; name: string; email: string; role: Role; passwordHash: string; at: Date },
): Promise<void> {
  const { id, name, role, passwordHash, at } = person
  const times = { createdAt: at, updatedAt: at }
  await db.insert(staff).values({ id, name, email: person.email.toLowerCase(), role, ...times })
  await db
    .insert(staffAccount)
    .values({ id, accountId: id, providerId: 'credential', userId: id, password: passwordHash, ...times })
}
