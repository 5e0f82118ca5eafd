import type { House } from '../house.ts'
import { readProgram } from './readProgram.ts'
import { beginSettling } from './settleLevels.ts'

/** A card's own figures have changed: where one of them shows the level, its holders' cards are looked at again, behind. */
export async function cardFieldsChanged(house: House): Promise<void> {
  const { levels, levelField } = await readProgram(house.db)
  if (levels.length > 0 && levelField > 0) await beginSettling(house, house.db)
}
