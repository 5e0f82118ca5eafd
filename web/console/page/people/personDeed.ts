import type { Person } from '../../../../shared/console/people.ts'

/** What an owner does with a person, and what is asked before it. */
export type PersonDeed = 'role' | 'reset' | 'endSessions' | 'unbindTill' | 'suspend' | 'restore'
export type Doing = { deed: PersonDeed; person: Person }

/** What makes sense with this person. One's own role and account are left to another owner. */
export function deedsFor(person: Person): PersonDeed[] {
  const till: PersonDeed[] = person.tillSince === undefined ? [] : ['unbindTill']
  if (person.isYou) return ['endSessions', ...till]
  return person.status === 'suspended'
    ? ['restore', ...till]
    : ['role', 'reset', 'endSessions', ...till, 'suspend']
}

/** The doors below /people/:id. */
export const doorOf: Record<Exclude<PersonDeed, 'role'>, string> = {
  reset: 'reset',
  endSessions: 'end-sessions',
  unbindTill: 'unbind-till',
  suspend: 'suspend',
  restore: 'restore',
}
