import type { GiftRule } from '../../../shared/program.ts'
import { giftsDue, type GiftsDue } from '../../domain/program/giftsDue.ts'
import { getFirstJoining } from '../../store/statement/getFirstJoining.ts'
import { listGiftMembers, type GiftWanted } from '../../store/statement/listGiftMembers.ts'
import type { House } from '../house.ts'
import { postLedger } from '../ledger/post.ts'
import { readProgram } from '../program/readProgram.ts'
import { runDaily } from './runDaily.ts'

const MEMBERS_A_SLICE = 200

/**
 * Gives the presents of a day in China, YYYY-MM-DD, by the rules as they are now: rule by rule, member by member. A key gives
 * once, so that a day may be run again after a rule was changed, and whoever has hers already gets no other.
 */
export async function giveGifts(house: House, day: string, signal: AbortSignal): Promise<void> {
  await runDaily(
    house,
    { name: 'giveGifts', day },
    async (position) => {
      const { gifts } = await readProgram(house.db)
      const rules = gifts.filter(({ isOn }) => isOn)
      // A rule that is gone meanwhile: all over again, which gives nobody anything twice.
      const at = Math.max(
        0,
        rules.findIndex(({ id }) => id === position?.rule),
      )
      const rule = rules[at]
      if (!rule) return undefined
      const after = rule.id === position?.rule ? Number(position.seq) : 0
      const seq = await giveSlice(house, { rule, day, after }, signal)
      if (seq !== undefined) return { rule: rule.id, seq }
      const next = rules[at + 1]
      return next && { rule: next.id, seq: 0 }
    },
    signal,
  )
}

/** Resolves to the last member's `seq`; to nothing where the rule has no more. */
async function giveSlice(
  house: House,
  { rule, day, after }: { rule: GiftRule; day: string; after: number },
  signal: AbortSignal,
): Promise<number | undefined> {
  const first = await getFirstJoining(house.db)
  if (!first) return undefined
  const wanted = hashed(house, giftsDue(rule, day, first))
  const due = await listGiftMembers(house.db, { wanted, levels: rule.levels, after, limit: MEMBERS_A_SLICE })
  let last = after
  for (const { memberId, key, seq } of due) {
    if (signal.aborted) return last
    const line = { account: 'points' as const, amount: rule.points, reason: rule.kind }
    const posted = await postLedger(house, { memberId, key, lines: [line], actor: 'system' })
    if (posted.outcome === 'refused')
      house.log.info({ reason: posted.reason, rule: rule.id }, 'a present was not given')
    last = seq
  }
  return due.length < MEMBERS_A_SLICE ? undefined : last
}

/** Birthdays stand in the database as keyed hashes alone. */
const hashed = (house: House, due: GiftsDue): GiftWanted =>
  due.by === 'joining'
    ? due
    : {
        by: 'birthday',
        gifts: due.gifts.map(({ birthday, ...gift }) => ({
          ...gift,
          birthdayIndex: house.cipher.index('birthday', birthday),
        })),
      }
