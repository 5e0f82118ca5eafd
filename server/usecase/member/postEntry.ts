import type { PostEntry } from '../../../shared/console/memberLedger.ts'
import type { Role } from '../../../shared/console/role.ts'
import { staffReasons } from '../../../shared/ledger.ts'
import type { Program } from '../../../shared/program.ts'
import { getMember } from '../../store/statement/getMember.ts'
import { listCards } from '../../store/statement/listCards.ts'
import { getChannel } from '../channel/channelRow.ts'
import type { House } from '../house.ts'
import { postLedger } from '../ledger/post.ts'
import type { Posted, PostingRefusal } from '../ledger/posting.ts'
import { readProgram } from '../program/readProgram.ts'

/** By whom: her id, and her role, whose daily limit counts. */
export type Poster = { id: string; role: Role }

export type EntryPosted<Refusal> = { memberNo: string; result: Posted | Refusal }
export type EntryFault = { fault: 'reason' | 'store_unknown' | 'no_balance' }

/**
 * Somebody of the merchant's gives or takes points or balance from the console, for a reason of the list. The key posts once.
 * Undefined where there is no such member.
 */
export async function postEntry(
  house: House,
  asked: { memberId: string; entry: PostEntry; by: Poster },
): Promise<EntryPosted<PostingRefusal> | EntryFault | undefined> {
  const { memberId, by } = asked
  const { key, account, amount, reason, note, store } = asked.entry
  const member = await getMember(house.db, memberId)
  if (!member) return undefined
  const program = await readProgram(house.db)
  const fault = await faultOf(house, asked.entry, program)
  if (fault) return { fault }
  const result = await postLedger(house, {
    memberId,
    key: `console:${key}`,
    lines: [{ account, amount, reason }],
    actor: `staff:${by.id}`,
    note: note || undefined,
    store: store || undefined,
    limit: limitOf(program, by.role),
  })
  return { memberNo: member.memberNo, result }
}

async function faultOf(
  house: House,
  { account, amount, reason, store }: PostEntry,
  { reasons }: Program,
): Promise<EntryFault['fault'] | undefined> {
  const own: Record<string, 'give' | 'take' | 'both'> = staffReasons
  const direction = own[reason] ?? reasons.find(({ id }) => id === reason)?.direction
  if (direction === undefined || (direction !== 'both' && (direction === 'give') !== amount > 0))
    return 'reason'
  if (store && (await getChannel(house.db, store))?.kind !== 'store') return 'store_unknown'
  if (account === 'points') return undefined
  const cards = await listCards(house.db)
  return cards.some(({ template }) => template.supplyBalance) ? undefined : 'no_balance'
}

/** An auditor posts nothing, and has no limit. */
const limitOf = ({ limits }: Program, role: Role) => (role === 'auditor' ? undefined : limits[role])
