import type { Invited } from '../../../shared/console/people.ts'
import { listInvitations } from '../../store/statement/listInvitations.ts'
import { listOwners } from '../../store/statement/listOwners.ts'
import { lockStaff } from '../../store/statement/lockStaff.ts'
import { withdrawInvitations } from '../../store/statement/withdrawInvitations.ts'
import { appendAudit } from '../audit/appendAudit.ts'
import type { House } from '../house.ts'
import { makeLink } from './makeLink.ts'

/**
 * A one-time link, good for a day, that makes the owner; or, with the e-mail of an account, makes this account the owner's
 * again with another password. It takes the place of an earlier one. For whoever has a shell on the machine.
 */
export async function makeOwnerLink(house: House): Promise<Invited> {
  const made = await house.db.transaction(async (tx) => {
    await lockStaff(tx)
    return replaceLink(house, tx)
  })
  await tellAudit(house)
  return made
}

/**
 * At a start of an installation that has no owner: the link that makes one, said once. Where it was said before and may still
 * be used, only until when; nothing where there is an owner.
 */
export async function firstOwnerLink(house: House): Promise<Invited | { saidUntil: string } | undefined> {
  const answer = await house.db.transaction(async (tx) => {
    // Several processes may start at once: one of them makes the link.
    await lockStaff(tx)
    if ((await listOwners(tx)).length > 0) return undefined
    const [said] = await listInvitations(tx, { kinds: ['owner'], now: house.clock.now() })
    return said ? { saidUntil: said.expiresAt.toISOString() } : replaceLink(house, tx)
  })
  if (answer && 'link' in answer) await tellAudit(house)
  return answer
}

async function replaceLink(house: House, tx: Parameters<typeof lockStaff>[0]): Promise<Invited> {
  await withdrawInvitations(tx, { kind: 'owner' }, house.clock.now())
  const [owner, ...others] = await listOwners(tx)
  // Who is meant is clear where there is one owner.
  const who = owner && others.length === 0 ? { name: owner.name, email: owner.email } : {}
  return makeLink(house, tx, { kind: 'owner', role: 'owner', ...who })
}

const tellAudit = (house: House) =>
  appendAudit(house, { actor: 'system', role: 'system', action: 'invitation.owner', outcome: 'done' })
