import type { TillDesk } from '../../../shared/console/till.ts'
import type { Locale } from '../../../shared/portal.ts'
import { reasonWord } from '../../../shared/text/ledger.ts'
import { tillReasons } from '../../domain/tillReasons.ts'
import { listOpenStores } from '../../store/statement/listOpenStores.ts'
import type { House } from '../house.ts'
import { readProgram } from '../program/readProgram.ts'
import { tillToday, type TillPerson } from './tillToday.ts'

/** What the page of the till needs before anybody is scanned. */
export async function viewTill(house: House, person: TillPerson, locale: Locale): Promise<TillDesk> {
  const [program, stores] = await Promise.all([readProgram(house.db), listOpenStores(house.db)])
  return {
    stores: stores.map(({ channel, name }) => ({ channel, name })),
    reasons: tillReasons(program).map(({ id, direction }) => ({
      id,
      direction,
      name: reasonWord(locale, id, program),
    })),
    undoMinutes: program.undoMinutes,
    today: await tillToday(house, person, program),
  }
}
