import type { MemberChangeKind } from '../../shared/change.ts'
import type { Account } from '../../shared/ledger.ts'
import type { CardState } from '../../shared/member.ts'

export type ChangedMember = {
  memberNo: string
  status: 'active' | 'left'
  cardState: CardState
  points: number
  /** In fen. */
  balance: number
  level: string | null
}

export type PostedEntry = {
  id: number
  account: Account
  amount: number
  total: number
  reason: string
  store: string | null
  /** In fen. */
  purchase: number | null
}

export type ToldChange = {
  id: number
  kind: MemberChangeKind
  memberId: string
  at: Date
  /** What the kind is about: `postingId`, `cardId` or `level`. */
  subject: { postingId?: string; cardId?: string; level?: string | null }
}

/**
 * What a delivery says, by the Standard Webhooks scheme: type, timestamp and data. Ids, states and figures; no name, phone or
 * openid, and no note of the staff's: whoever needs them reads the member with a key of her own.
 * `member`: nothing where she is gone. `lines`: of a posting.
 */
export function webhookBody(
  { id, kind, memberId, at, subject }: ToldChange,
  member: ChangedMember | undefined,
  lines: PostedEntry[] | undefined,
): string {
  const figures = member && {
    memberNo: member.memberNo,
    status: member.status,
    cardState: member.cardState,
    points: member.points,
    balanceFen: member.balance,
    level: member.level,
  }
  const posted = lines?.map(({ id: entryId, purchase, account, amount, total, reason, store }) => {
    return { entryId, account, amount, total, reason, store, purchaseFen: purchase }
  })
  const data = {
    changeId: id,
    memberId,
    ...figures,
    ...subject,
    ...(posted ? { lines: posted } : {}),
  }
  return JSON.stringify({ type: kind, timestamp: at.toISOString(), data })
}
