import type { TillMember } from '../../../shared/console/till.ts'
import type { Locale } from '../../../shared/portal.ts'
import type { Program } from '../../../shared/program.ts'
import { maskAnswer } from '../../domain/maskProfile.ts'
import { purchaseKinds } from '../../domain/purchasePoints.ts'
import type { TillMemberRow } from '../../store/statement/listTillMembers.ts'
import { openAnswers } from '../activation/answers.ts'
import type { House } from '../house.ts'
import { tillCard } from './tillCard.ts'

const NAME = 'USER_FORM_INFO_FLAG_NAME'
const MOBILE = 'USER_FORM_INFO_FLAG_MOBILE'

/** A member as a till sees her, personal data masked. `read`: the card that was scanned. */
export async function tillMember(
  house: House,
  row: TillMemberRow,
  { program, locale, read }: { program: Program; locale: Locale; read?: string | undefined },
): Promise<TillMember> {
  const { id, memberNo, foundBy, points, balance, cardState } = row
  const level = program.levels.find((one) => one.id === row.level)?.name[locale]
  const found = await tillCard(house, row.cards, read)
  return {
    id,
    memberNo,
    foundBy,
    ...maskedPerson(house, row.profile),
    ...(level === undefined ? {} : { level }),
    points,
    ...(found?.template.supplyBalance || balance !== 0 ? { balance } : {}),
    cardState,
    ...(found
      ? {
          card: {
            cardId: found.cardId,
            title: found.template.title,
            ...purchaseKinds(found.rule),
            ...(found.template.discount ? { discount: found.template.discount } : {}),
          },
        }
      : {}),
  }
}

/** Name and phone as far as a cashier may see them; nothing of what she did not say. */
export function maskedPerson(house: House, profile: Buffer | null): { name?: string; phone?: string } {
  if (!profile) return {}
  const { common } = openAnswers(house, profile)
  const masked = (question: string) =>
    maskAnswer(question, common.find(({ name }) => name === question)?.value ?? '')
  const name = masked(NAME)
  const phone = masked(MOBILE)
  return { ...(name ? { name } : {}), ...(phone ? { phone } : {}) }
}
