import type { Locale } from '../../../shared/portal.ts'
import { memberTexts } from '../../../shared/text/console/member.ts'
import { listStaffNames } from '../../store/statement/listStaffNames.ts'
import type { House } from '../house.ts'

/** Who did it, in words: `system`, `staff:<id>` by the person's name, `api:<key id>`. */
export async function actorNames(
  house: House,
  actors: string[],
  locale: Locale,
): Promise<(actor: string) => string> {
  const staffIds = actors.filter((actor) => actor.startsWith('staff:')).map((actor) => actor.slice(6))
  const names = await listStaffNames(house.db, [...new Set(staffIds)])
  const { actor: words } = memberTexts(locale)
  return (actor) => {
    if (actor.startsWith('staff:')) return names.get(actor.slice(6)) ?? words.gone
    return actor.startsWith('api:') ? words.api : words.system
  }
}
