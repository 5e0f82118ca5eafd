import { z } from 'zod'
import { accounts } from '../../../shared/ledger.ts'
import type { House } from '../../usecase/house.ts'
import { viewLedger } from '../../usecase/portal/viewLedger.ts'
import { localeOf } from '../locale.ts'
import { withSession } from '../middleware/session.ts'
import { refuse } from '../refuse.ts'

const Query = z.object({
  account: z.enum(accounts).default('points'),
  /** `next` of the page before: an entry's id. */
  cursor: z
    .string()
    .regex(/^[1-9]\d{0,14}$/)
    .transform(Number)
    .optional(),
})

/** GET /api/portal/ledger?account=&cursor=: the story of the session's own points or balance; answers a LedgerPage. */
export const ledger = (house: House) =>
  withSession(house, async (c, openid) => {
    const query = Query.safeParse(c.req.query())
    if (!query.success) return refuse(c, 'bad_request')
    const { account, cursor: before } = query.data
    const viewed = await viewLedger(house, { openid, account, before, locale: localeOf(c) })
    return viewed.outcome === 'page' ? c.json(viewed.page) : refuse(c, viewed.outcome)
  })
