import type { Paged } from '../../../../../shared/console/answer.ts'
import type { DropOut, Funnel, WechatFigures } from '../../../../../shared/console/funnel.ts'
import type { ConsoleApi } from '../../../../api/console.ts'
import { useApi } from '../../../parts.ts'
import type { DayRange } from './ranges.ts'

/** What is looked at: one card or all (''), one channel, those without one (''), or all (undefined). */
export type FunnelFilter = { card: string; channel: string | undefined }

/** `channel=` without a word means those who came without one: it must not be left out, as an empty filter otherwise is. */
export function funnelQuery(asked: Record<string, string | undefined>): string {
  const said = Object.entries(asked).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && (entry[1] !== '' || entry[0] === 'channel'),
  )
  const query = new URLSearchParams(said).toString()
  return query === '' ? '' : `?${query}`
}

/** Every question about the funnel, by the contract's names. Nothing here throws. */
export const funnelApi = (api: ConsoleApi) => ({
  read: (range: DayRange, { card, channel }: FunnelFilter) =>
    api.get<Funnel>(`/funnel${funnelQuery({ ...range, card, channel })}`),
  wechat: (range: DayRange, card: string) =>
    api.get<WechatFigures>(`/funnel/wechat${funnelQuery({ ...range, card })}`),
  dropOuts: (step: DropOut['step'], { card, channel }: FunnelFilter, cursor?: string) =>
    api.get<Paged<DropOut>>(`/funnel/drop-outs${funnelQuery({ step, cursor, card, channel })}`),
})

export const useFunnelApi = () => funnelApi(useApi())
