import { accounts } from '../../../../shared/ledger.ts'
import { viewLedger } from '../../../usecase/member/viewLedger.ts'
import { localeOf } from '../../locale.ts'
import type { ConsoleRoute } from '../route.ts'
import { idOf } from './memberOf.ts'
import { refuseAt, refuseMember } from './refuseMember.ts'

/** GET /api/console/members/:id/ledger?account=&cursor=: Paged<LedgerItem>. */
export const ledger: ConsoleRoute = {
  method: 'GET',
  path: '/members/:id/ledger',
  operation: 'member.view',
  answer: (house) => async (c) => {
    const memberId = idOf(c)
    if (!memberId) return refuseMember(c, 'member_unknown')
    const asked = c.req.query('account') || undefined
    const account = accounts.find((one) => one === asked)
    if (asked !== undefined && account === undefined) return refuseAt(c, 'account', 'account')
    const cursor = c.req.query('cursor') || undefined
    if (cursor !== undefined && !/^\d{1,15}$/.test(cursor)) return refuseAt(c, 'cursor', 'cursor')
    const before = cursor === undefined ? undefined : Number(cursor)
    const page = await viewLedger(house, { memberId, account, before, locale: localeOf(c) })
    return page ? c.json(page) : refuseMember(c, 'member_unknown')
  },
}
