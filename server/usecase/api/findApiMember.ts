import { checkDynamicCode } from '../../domain/dynamicCode.ts'
import { normaliseMobile } from '../../domain/mobile.ts'
import { findMemberIds } from '../../store/statement/findMemberIds.ts'
import { listHoldingsByCode } from '../../store/statement/listHoldingsByCode.ts'
import type { House } from '../house.ts'
import { apiCard, viewApiMember, type ApiCard, type ApiMember, type ApiView } from './viewApiMember.ts'

/** By exactly one of these. */
export type FindBy =
  | { memberNo: string }
  | { code: string; cardId?: string | undefined }
  | { dynamicCode: string }
  | { mobile: string }
  | { openid: string }

export type ApiFound =
  | { outcome: 'found'; member: ApiMember; card: ApiCard | null }
  | { outcome: 'member_unknown' | 'several_members' | 'dynamic_code_foreign' }
  | { outcome: 'dynamic_code_expired'; minutesAgo: number }
  | { outcome: 'unreadable'; field: 'mobile' | 'dynamicCode' }

/** The one member whom a number, a card's code, the code of this minute, a phone or an openid names. */
export async function findApiMember(house: House, by: FindBy, view: ApiView): Promise<ApiFound> {
  if ('code' in by) return findByCode(house, by, view)
  const key = keyOf(house, by)
  if ('outcome' in key) return key
  return viewOne(house, await findMemberIds(house.db, key, 2), null, view)
}

function keyOf(
  house: House,
  by: Exclude<FindBy, { code: string }>,
): { numbers: string[] } | { mobileIndex: string } | { openid: string } | ApiFound {
  if ('memberNo' in by) return { numbers: spellings(by.memberNo) }
  if ('openid' in by) return by
  if ('mobile' in by) {
    const mobile = normaliseMobile(by.mobile)
    if (mobile === undefined) return { outcome: 'unreadable', field: 'mobile' }
    return { mobileIndex: house.cipher.index('mobile', mobile) }
  }
  const checked = checkDynamicCode(house.cipher.derive('member code'), by.dynamicCode, house.clock.now())
  if (checked?.outcome === 'valid') return { numbers: [checked.memberNo] }
  if (checked?.outcome === 'expired')
    return { outcome: 'dynamic_code_expired', minutesAgo: checked.minutesAgo }
  return checked ? { outcome: 'dynamic_code_foreign' } : { outcome: 'unreadable', field: 'dynamicCode' }
}

/** Numbers are typed in groups; imported ones may hold letters and dashes. */
const spellings = (memberNo: string): string[] => {
  const compact = memberNo.replaceAll(/[\s-]/g, '')
  return [...new Set([memberNo.trim(), compact, compact.toUpperCase()])]
}

async function findByCode(
  house: House,
  { code, cardId }: { code: string; cardId?: string | undefined },
  view: ApiView,
): Promise<ApiFound> {
  const holdings = (await listHoldingsByCode(house.db, [code])).filter(
    (holding) => holding.memberId !== null && (cardId === undefined || holding.cardId === cardId),
  )
  const ids = [...new Set(holdings.flatMap(({ memberId }) => memberId ?? []))]
  const [holding] = holdings
  return viewOne(house, ids, holding ? apiCard({ holding }, view) : null, view)
}

async function viewOne(house: House, ids: string[], card: ApiCard | null, view: ApiView): Promise<ApiFound> {
  const [id, ...others] = ids
  if (others.length > 0) return { outcome: 'several_members' }
  const member = id === undefined ? undefined : await viewApiMember(house, id, view)
  return member ? { outcome: 'found', member, card } : { outcome: 'member_unknown' }
}
