import type { LevelPreview } from '../../../shared/console/program.ts'
import { windowStart } from '../../domain/ledger/levelOf.ts'
import { countDueLevels } from '../../store/statement/countDueLevels.ts'
import { countLevels } from '../../store/statement/countLevels.ts'
import type { House } from '../house.ts'

/** So many members are looked at, at the most: a second or two, however many there are. */
const SAMPLE = 10_000

/**
 * How many members would be in each of these levels, were they the rules. Up to 10,000 members all are looked at, above that
 * every so many of them, and the figures are those of the sample, made large.
 */
export async function previewLevels(
  house: House,
  { levels, windowDays }: { levels: { id: string; threshold: number }[]; windowDays: number },
): Promise<LevelPreview> {
  const since = windowStart(windowDays, house.clock.now())
  const members = (await countLevels(house.db)).reduce((sum, level) => sum + level.members, 0)
  const step = Math.max(1, Math.ceil(members / SAMPLE))
  const due = levels.map((level) => ({ ...level, shown: '' }))
  const counted = await countDueLevels(house.db, { levels: due, since, step })
  const seen = counted.reduce((sum, one) => sum + one.members, 0)
  const scale = step === 1 || seen === 0 ? 1 : members / seen
  const large = (count: number) => Math.round(count * scale)
  const same = counted.reduce((sum, one) => sum + one.same, 0)
  return {
    members,
    isSample: step > 1,
    levels: levels.map(({ id }) => ({
      id,
      members: large(counted.find((one) => one.id === id)?.members ?? 0),
    })),
    moving: large(seen - same),
  }
}
