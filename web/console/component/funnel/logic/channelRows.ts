import type { Funnel, Step } from '../../../../../shared/console/funnel.ts'
import { memberRate } from './rates.ts'

export type ChannelRow = Funnel['byChannel'][number]
export type SortKey = 'name' | Step | 'rate'
export type Sorting = { key: SortKey; isDown: boolean }

const valueOf = (row: ChannelRow, key: Exclude<SortKey, 'name'>): number =>
  key === 'rate' ? (memberRate(row) ?? -1) : row[key]

/** The rows in the order that was asked for. What is added up of many small channels stays at the end: it is no channel. */
export function sortChannels(rows: ChannelRow[], { key, isDown }: Sorting): ChannelRow[] {
  const way = isDown ? -1 : 1
  const named = rows.filter((row) => row.channel !== undefined)
  const ordered = named.toSorted((a, b) => {
    const difference =
      key === 'name' ? a.name.localeCompare(b.name, 'zh-CN') : valueOf(a, key) - valueOf(b, key)
    return difference === 0 ? a.name.localeCompare(b.name, 'zh-CN') : way * difference
  })
  return [...ordered, ...rows.filter((row) => row.channel === undefined)]
}

/** The next order when a heading is pressed: figures begin with the largest, names with A. */
export const nextSorting = (now: Sorting, key: SortKey): Sorting =>
  now.key === key ? { key, isDown: !now.isDown } : { key, isDown: key !== 'name' }
