import type { Paged } from '../../../../../shared/console/answer.ts'
import type { CardDetail } from '../../../../../shared/console/card.ts'
import type { Channel } from '../../../../../shared/console/channel.ts'
import type {
  CardComparison,
  CardRef,
  Cure,
  EditFace,
  EditMember,
  InvalidateCard,
  Invalidation,
  MemberChoices,
  MemberDetail,
  MemberEvent,
  MemberRow,
  RevealedProfile,
} from '../../../../../shared/console/member.ts'
import type { LedgerDone, LedgerItem, PostEntry } from '../../../../../shared/console/memberLedger.ts'
import type { Account } from '../../../../../shared/ledger.ts'
import type { ConsoleApi } from '../../../../api/console.ts'
import { useApi } from '../../../parts.ts'

/** Who is looked for: empty texts ask nothing; `channel` undefined is all, and empty those who came without one. */
export type MemberAsked = {
  q: string
  channel: string | undefined
  level: string
  state: string
  from: string
  to: string
}

/** `channel=` without a word means those who came without one: it must not be left out, as an empty filter otherwise is. */
export function memberQuery(asked: Record<string, string | undefined>): string {
  const said = Object.entries(asked).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && (entry[1] !== '' || entry[0] === 'channel'),
  )
  const query = new URLSearchParams(said).toString()
  return query === '' ? '' : `?${query}`
}

/** Every question about members, by the contract's names. Nothing here throws. */
export function memberApi(api: ConsoleApi) {
  const at = (id: string, rest = '') => `/members/${encodeURIComponent(id)}${rest}`
  return {
    /** What was typed goes into the body: an address is written down in many places. */
    list: ({ q, ...filter }: MemberAsked, cursor?: string) =>
      q.trim() === ''
        ? api.get<Paged<MemberRow>>(`/members${memberQuery({ ...filter, cursor })}`)
        : api.post<Paged<MemberRow>>('/members/search', { ...filter, q, cursor }),
    choices: () => api.get<MemberChoices>('/members/choices'),
    read: (id: string) => api.get<MemberDetail>(at(id)),
    reveal: (id: string) => api.post<RevealedProfile>(at(id, '/reveal')),
    edit: (id: string, edit: EditMember) => api.patch<{ revision: number }>(at(id), edit),
    face: (id: string, edit: EditFace) => api.post(at(id, '/face'), edit),
    invalidate: (id: string, asked: InvalidateCard) => api.post<Invalidation>(at(id, '/invalidate'), asked),
    compare: (id: string, { cardId, code }: CardRef) =>
      api.get<CardComparison>(at(id, '/wechat'), { cardId, code }),
    cure: (id: string, { cardId, code }: CardRef, cure: Cure) =>
      api.post<CardComparison>(at(id, '/cure'), { cardId, code, cure }),
    ledger: (id: string, account: Account | '', cursor?: string) =>
      api.get<Paged<LedgerItem>>(at(id, '/ledger'), { account, cursor }),
    post: (id: string, entry: PostEntry) => api.post<LedgerDone>(at(id, '/ledger'), entry),
    reverse: (id: string, postingId: string, sent: { key: string; note?: string }) =>
      api.post<LedgerDone>(at(id, `/ledger/${postingId}/reverse`), sent),
    events: (id: string, cursor?: string) => api.get<Paged<MemberEvent>>(at(id, '/events'), { cursor }),
    channels: (q: string, kind: Channel['kind'] | '') => api.get<Paged<Channel>>('/channels', { q, kind }),
    card: (cardId: string) => api.get<CardDetail>(`/cards/${encodeURIComponent(cardId)}`),
  }
}

export const useMemberApi = () => memberApi(useApi())
