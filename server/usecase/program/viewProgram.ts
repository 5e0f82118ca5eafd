import type { ProgramView } from '../../../shared/console/program.ts'
import { defaultProgram } from '../../../shared/program.ts'
import { countLevels } from '../../store/statement/countLevels.ts'
import { getProgram } from '../../store/statement/getProgram.ts'
import { listProgramVersions } from '../../store/statement/listProgramVersions.ts'
import { getCardRow, type CardRow } from '../card/cardRow.ts'
import { rereadIfOlder } from '../card/findCard.ts'
import type { House } from '../house.ts'
import { viewSettling } from './viewSettling.ts'

/**
 * The rules as they are, who is in which level, and what the default card can show of it. Asks the database alone; a card whose
 * own figures are not known yet is read again behind.
 */
export async function viewProgram(house: House): Promise<ProgramView> {
  const [row, [version], members, settling, card] = await Promise.all([
    getProgram(house.db),
    listProgramVersions(house.db, { before: undefined, limit: 1 }),
    countLevels(house.db),
    viewSettling(house),
    getCardRow(house.db),
  ])
  if (card && !card.template.customFields) rereadIfOlder(house, card, 0)
  return {
    program: row?.rules ?? defaultProgram,
    revision: row?.revision ?? 0,
    ...(row ? { changedAt: row.changedAt.toISOString() } : {}),
    ...(row && version?.name ? { changedBy: version.name } : {}),
    members,
    ...(settling ? { settling } : {}),
    ...(card ? { card: cardOf(card) } : {}),
  }
}

const cardOf = ({ cardId, template }: CardRow): NonNullable<ProgramView['card']> => ({
  cardId,
  title: template.title,
  ...(template.customFields
    ? {
        fields: template.customFields.map(
          (field) =>
            field && {
              ...(field.nameType ? { nameType: field.nameType } : {}),
              ...(field.name ? { name: field.name } : {}),
            },
        ),
      }
    : {}),
})
