import type { Person } from '../../../../shared/console/people.ts'

/** What an owner does with a person, and what is asked before it. */
export type PersonDeed = 'role' | 'reset' | 'endSessions' | 'suspend' | 'restore'
export type Doing = { deed: PersonDeed; person: Person }

/** What makes sense with this person. One's own role and account are left to another owner. */
export function deedsFor(person: Person): PersonDeed[] {
  if (person.isYou) return ['endSessions']
  return person.status === 'suspended' ? ['restore'] : ['role', 'reset', 'endSessions', 'suspend']
}

/** The doors below /people/:id. */
export const doorOf: Record<Exclude<PersonDeed, 'role'>, string> = {
  reset: 'reset',
  endSessions: 'end-sessions',
  suspend: 'suspend',
  restore: 'restore',
}
