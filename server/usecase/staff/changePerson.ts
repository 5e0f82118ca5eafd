import type { Transaction } from '../../floor.ts'
import { getStaff, type StaffRow } from '../../store/statement/getStaff.ts'
import { listOwners } from '../../store/statement/listOwners.ts'
import { lockStaff } from '../../store/statement/lockStaff.ts'
import type { House } from '../house.ts'

export type PersonRefusal = 'person_gone' | 'last_owner' | 'own_role' | 'own_account' | 'is_suspended'
export type PersonChange = { outcome: 'done'; person: StaffRow } | { outcome: 'refused'; code: PersonRefusal }

/**
 * Change something about a person, one change at a time, so that a rule about all of them holds. `decide` refuses; `commit`
 * writes. `takesOwner`: afterwards she is no active owner, which the last one must remain.
 */
export async function changePerson(
  house: House,
  id: string,
  {
    takesOwner = false,
    decide = () => undefined,
    commit,
  }: {
    takesOwner?: boolean
    decide?: (person: StaffRow) => PersonRefusal | undefined
    commit: (tx: Transaction, person: StaffRow) => Promise<unknown>
  },
): Promise<PersonChange> {
  return house.db.transaction(async (tx) => {
    await lockStaff(tx)
    const person = await getStaff(tx, id)
    if (!person) return { outcome: 'refused', code: 'person_gone' }
    const owners = takesOwner ? await listOwners(tx) : []
    const isLast = owners.length === 1 && owners[0]?.id === id
    const code = decide(person) ?? (isLast ? 'last_owner' : undefined)
    if (code) return { outcome: 'refused', code }
    await commit(tx, person)
    return { outcome: 'done', person }
  })
}
