import type { Paged } from '../../../shared/console/answer.ts'
import type { MemberEvent } from '../../../shared/console/member.ts'
import type { Locale } from '../../../shared/portal.ts'
import { memberTexts } from '../../../shared/text/console/member.ts'
import { getMember } from '../../store/statement/getMember.ts'
import { listMemberCards } from '../../store/statement/listMemberCards.ts'
import { listMemberEvents, type MemberEventRow } from '../../store/statement/listMemberEvents.ts'
import type { House } from '../house.ts'

const PAGE_ROWS = 30

export type EventsPage =
  | { outcome: 'page'; page: Paged<MemberEvent> }
  | { outcome: 'member_unknown' | 'bad_cursor' }

/** What WeChat has told of a member's cards, the latest first, 30 a page. What is in its messages stays sealed. */
export async function viewEvents(
  house: House,
  { memberId, cursor, locale }: { memberId: string; cursor: string | undefined; locale: Locale },
): Promise<EventsPage> {
  const after = cursor === undefined ? undefined : readCursor(cursor)
  if (cursor !== undefined && !after) return { outcome: 'bad_cursor' }
  if (!(await getMember(house.db, memberId))) return { outcome: 'member_unknown' }
  const cards = await listMemberCards(house.db, { memberId })
  const titles = new Map(cards.map(({ holding, title }) => [holding.cardId, title]))
  const refs = cards.map(({ holding: { cardId, code } }) => ({ cardId, code }))
  const found = await listMemberEvents(house.db, { cards: refs, after, rowsMax: PAGE_ROWS + 1 })
  const rows = found.slice(0, PAGE_ROWS)
  const texts = memberTexts(locale)
  const last = rows.at(-1)
  const page = {
    items: rows.map((row): MemberEvent => ({
      id: row.id,
      title: texts.event[row.event] ?? texts.otherEvent,
      cardTitle: titles.get(row.cardId) ?? texts.gone,
      code: row.code,
      at: row.sentAt.toISOString(),
      receivedAt: row.receivedAt.toISOString(),
      state: stateOf(row),
    })),
    ...(found.length > PAGE_ROWS && last ? { next: `${last.sentAt.getTime() / 1000}.${last.id}` } : {}),
  }
  return { outcome: 'page', page }
}

function stateOf({ appliedAt, hasFailed }: MemberEventRow): MemberEvent['state'] {
  if (!appliedAt) return 'waiting'
  return hasFailed ? 'failed' : 'applied'
}

/** A place in the list: WeChat's second, and the event. */
function readCursor(cursor: string): { seconds: number; id: string } | undefined {
  const [, seconds, id] = /^(\d{1,11}(?:\.\d{1,3})?)\.([\da-f-]{36})$/.exec(cursor) ?? []
  return seconds === undefined || id === undefined ? undefined : { seconds: Number(seconds), id }
}
