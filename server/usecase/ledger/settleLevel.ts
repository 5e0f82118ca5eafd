import type { Program } from '../../../shared/program.ts'
import { levelOf, windowStart } from '../../domain/ledger/levelOf.ts'
import { changeLevel } from '../../store/statement/changeLevel.ts'
import { earnedSince } from '../../store/statement/earnedSince.ts'
import { lockMember } from '../../store/statement/lockMember.ts'
import type { House } from '../house.ts'

/** Puts a member into the level that her points earned within the window reach. True where that changed it. */
export async function settleLevel(house: House, memberId: string, program: Program): Promise<boolean> {
  const at = house.clock.now()
  return house.db.transaction(async (tx) => {
    // Locked first: what is earned is summed up after every posting that came before.
    if (!(await lockMember(tx, memberId))) return false
    const earned =
      program.levels.length === 0
        ? 0
        : await earnedSince(tx, memberId, windowStart(program.levelWindowDays, at))
    const { level } = levelOf(program.levels, earned)
    return changeLevel(tx, { memberId, level: level?.id ?? null, at })
  })
}
