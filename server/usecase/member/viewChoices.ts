import type { MemberChoices } from '../../../shared/console/member.ts'
import { staffReasons, type LedgerReason } from '../../../shared/ledger.ts'
import type { Locale } from '../../../shared/portal.ts'
import { reasonWord } from '../../../shared/text/ledger.ts'
import { listCards } from '../../store/statement/listCards.ts'
import type { House } from '../house.ts'
import { readProgram } from '../program/readProgram.ts'

/** What the filters of the members and the form of their ledger offer. */
export async function viewChoices(house: House, locale: Locale): Promise<MemberChoices> {
  const program = await readProgram(house.db)
  const cards = await listCards(house.db)
  const own = Object.entries(staffReasons) as [LedgerReason, 'give' | 'take' | 'both'][]
  return {
    levels: program.levels.map(({ id, name }) => ({ id, name: name[locale] })),
    reasons: [
      ...own.map(([id, direction]) => ({ id, name: reasonWord(locale, id, program), direction })),
      ...program.reasons.map(({ id, name, direction }) => ({ id, name: name[locale], direction })),
    ],
    hasBalance: cards.some(({ template }) => template.supplyBalance),
    levelField: program.levelField,
  }
}
