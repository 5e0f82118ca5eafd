import type { Funnel } from '../../../shared/console/funnel.ts'
import type { Locale } from '../../../shared/portal.ts'
import { funnelText } from '../../../shared/text/console/funnel.ts'
import { drawFunnel, rankChannels } from '../../domain/drawFunnel.ts'
import { getFunnel, type FunnelQuestion } from '../../store/statement/getFunnel.ts'
import { listChannelNames } from '../../store/statement/listChannelNames.ts'
import type { House } from '../house.ts'

/** The funnel of some days, of one card or all, of one channel or all. An event that was recorded a moment ago is in it. */
export async function viewFunnel(
  house: House,
  { locale, ...question }: FunnelQuestion & { locale: Locale },
): Promise<Funnel> {
  const asOf = house.clock.now()
  const rows = await getFunnel(house.db, question)
  const shown = rankChannels(rows).shown.map((row) => row.channel)
  const names = await listChannelNames(house.db, shown)
  return drawFunnel({ from: question.from, to: question.to }, rows, {
    names,
    words: funnelText(locale),
    asOf,
  })
}
