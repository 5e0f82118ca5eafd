import { RefusalReason } from '../../../shared/activation.ts'
import type { Paged } from '../../../shared/console/answer.ts'
import type { DropOut } from '../../../shared/console/funnel.ts'
import type { Locale } from '../../../shared/portal.ts'
import { funnelText } from '../../../shared/text/console/funnel.ts'
import { nameOf } from '../../domain/drawFunnel.ts'
import { maskOpenid } from '../../domain/maskOpenid.ts'
import { listChannelNames } from '../../store/statement/listChannelNames.ts'
import { listDropOuts, type DropOutRow } from '../../store/statement/listDropOuts.ts'
import type { House } from '../house.ts'

const PAGE_ROWS = 50

export type DropOutPage = { outcome: 'page'; page: Paged<DropOut> } | { outcome: 'bad_cursor' }

/** Who has come as far as this station and no further, the newest first, 50 a page. Openids are masked. */
export async function viewDropOuts(
  house: House,
  asked: {
    step: 'received' | 'submitted'
    cardId: string | undefined
    channel: string | undefined
    /** `next` of the page before. */
    cursor: string | undefined
    locale: Locale
  },
): Promise<DropOutPage> {
  const { step, cardId, channel, cursor, locale } = asked
  const after = cursor === undefined ? undefined : readCursor(cursor)
  if (cursor !== undefined && !after) return { outcome: 'bad_cursor' }
  const found = await listDropOuts(house.db, { step, cardId, channel, after, rowsMax: PAGE_ROWS + 1 })
  const rows = found.slice(0, PAGE_ROWS)
  const names = await listChannelNames(house.db, [...new Set(rows.map((row) => row.channel))])
  const last = rows.at(-1)
  const page = {
    items: rows.map((row) => dropOut(row, { step, names, locale })),
    ...(found.length > PAGE_ROWS && last ? { next: `${last.micros}.${last.id}` } : {}),
  }
  return { outcome: 'page', page }
}

/** A place in the list: the time of its row, and the row. */
function readCursor(cursor: string): { micros: number; id: number } | undefined {
  const [, micros, id] = /^(\d{1,16})\.(\d{1,15})$/.exec(cursor) ?? []
  const place = { micros: Number(micros), id: Number(id) }
  return Number.isSafeInteger(place.micros) && Number.isSafeInteger(place.id) ? place : undefined
}

function dropOut(
  row: DropOutRow,
  { step, names, locale }: { step: DropOut['step']; names: Map<string, string>; locale: Locale },
): DropOut {
  return {
    id: String(row.id),
    who: maskOpenid(row.openid),
    cardId: row.cardId,
    channel: row.channel,
    channelName: nameOf(row.channel, names, funnelText(locale)),
    step,
    at: row.at.toISOString(),
    ...(step === 'submitted' ? { why: whyOf(row, locale) } : {}),
  }
}

function whyOf({ state, reason }: DropOutRow, locale: Locale): string {
  const { why } = funnelText(locale)
  if (state === null) return why.unknown
  if (state !== 'refused' && state !== 'expired') return why.underWay
  const known = RefusalReason.safeParse(reason)
  return known.success ? why[known.data] : why.unknown
}
