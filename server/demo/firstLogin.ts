import { randomWord } from '../floor.ts'
import { getPasswordHash } from '../store/statement/getPasswordHash.ts'
import { getStaffByEmail } from '../store/statement/getStaffByEmail.ts'
import { insertStaff } from '../store/statement/insertStaff.ts'
import { appendAudit } from '../usecase/audit/appendAudit.ts'
import type { House } from '../usecase/house.ts'
import { authOf } from '../usecase/staff/auth.ts'

const owner = { name: '店主', email: 'owner@demo.example', role: 'owner' as const }

/** Letters that nobody takes for another: the password is typed from a terminal. */
const letters = 'abcdefghijkmnpqrstuvwxyz23456789'

/** The same at every start, another on every installation: it follows from the installation's own key. */
function passwordOf(house: House): string {
  const word = [...house.cipher.derive('demo owner').subarray(0, 12)]
    .map((byte) => letters[byte % letters.length])
    .join('')
  return (word.match(/.{4}/g) ?? []).join('-')
}

/**
 * The demonstration's owner, made at the first start. Answers how to sign in; without a password where somebody has chosen
 * another since.
 */
export async function firstLogin(house: House): Promise<{ email: string; password?: string }> {
  const { email } = owner
  const password = passwordOf(house)
  const known = await getStaffByEmail(house.db, email)
  const auth = await authOf(house).$context
  if (known) {
    const hash = await getPasswordHash(house.db, known.id)
    const isUnchanged = hash !== undefined && (await auth.password.verify({ hash, password }))
    return isUnchanged && known.status === 'active' ? { email, password } : { email }
  }
  const passwordHash = await auth.password.hash(password)
  const id = randomWord(house.random, 24)
  await insertStaff(house.db, { ...owner, id, passwordHash, at: house.clock.now() })
  const entry = {
    actor: 'system',
    role: 'system' as const,
    subject: owner.name,
    detail: { role: owner.role },
  }
  await appendAudit(house, { ...entry, action: 'people.edit', outcome: 'done' })
  return { email, password }
}
