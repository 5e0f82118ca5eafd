import { untoldMax, type SettlingView } from '../../../shared/console/program.ts'
import { countQuietTellings } from '../../store/statement/countQuietTellings.ts'
import { getLevelSettling } from '../../store/statement/levelSettlingRow.ts'
import type { House } from '../house.ts'

/** How far members have been put into their levels again; undefined where that never was. */
export async function viewSettling(house: House): Promise<SettlingView | undefined> {
  const row = await getLevelSettling(house.db)
  if (!row) return undefined
  const { startedAt, endedAt, position, last, changed } = row
  return {
    startedAt: startedAt.toISOString(),
    ...(endedAt ? { endedAt: endedAt.toISOString() } : {}),
    part: endedAt || last === 0 ? 1 : Math.min(1, position / last),
    changed,
    untold: await countQuietTellings(house.db, untoldMax),
  }
}
