import type { ClaimQrcode } from '../../../shared/portal.ts'
import type { House } from '../../usecase/house.ts'
import { claimQrcode as findClaimQrcode } from '../../usecase/portal/claimQrcode.ts'
import { withSession } from '../middleware/session.ts'
import { refuse } from '../refuse.ts'
import { readCardRequest } from './cardRequest.ts'

/** POST /api/portal/claim-qrcode { cardId, channel? }: the text of a WeChat QR code to long-press. */
export const claimQrcode = (house: House) =>
  withSession(house, async (c, openid) => {
    const request = await readCardRequest(c)
    if (!request) return refuse(c, 'bad_request')
    const found = await findClaimQrcode(house, { openid, ...request })
    if (found.outcome !== 'found') return refuse(c, found.outcome)
    return c.json({ url: found.url, expiresAt: found.expiresAt } satisfies ClaimQrcode)
  })
