import { holdLock } from '../../store/statement/holdLock.ts'
import { listDueDepartures } from '../../store/statement/listDueDepartures.ts'
import type { House } from '../house.ts'
import { beginDeparture } from './beginDeparture.ts'
import { endCards } from './endCards.ts'
import { eraseMember } from './eraseMember.ts'

/** What is due beyond these goes on at the next call. */
const BATCH = 100

/**
 * Carries out what members asked for, once their cooling-off is over: first the membership ends, then every card of theirs at
 * WeChat, then their data goes. Each step is a fact of its own, found again however often the process is killed; none is done
 * twice, and none before the one before it. Called with every sweep.
 */
export async function leaveMembers(house: House, signal: AbortSignal): Promise<void> {
  for (const id of await listDueDepartures(house.db, house.clock.now(), BATCH)) {
    if (signal.aborted) return
    await leaveMember(house, id, signal)
  }
}

/** The same for one departure, as far as it is due. */
export const leaveMember = (house: House, id: string, signal: AbortSignal) =>
  holdLock(house.db, `departure:${id}`, () => carryOut(house, id, signal))

async function carryOut(house: House, id: string, signal: AbortSignal): Promise<void> {
  if (!(await beginDeparture(house, id))) return
  if (!(await endCards(house, id, signal))) return
  await eraseMember(house, id)
}
