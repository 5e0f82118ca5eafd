import { type Endpoint, ok, refuse } from '../../api.ts'
import { isLongerThan } from '../../json.ts'
import { askedCodes, depositCard, depositedCodes } from './ownCodes.ts'

const bytesMax = 20

/** POST /card/code/deposit: the merchant's codes, given out in the order of their coming; what is there already is told apart (wire contract 6.10). */
export const depositCodes: Endpoint = {
  method: 'POST',
  path: '/card/code/deposit',
  access: 'token',
  answer(call) {
    const card = depositCard(call)
    if (typeof card === 'number') return refuse(card)
    if (card.status === 'CARD_STATUS_DELETE') return refuse(40078)
    const codes = askedCodes(call)
    if (typeof codes === 'number') return refuse(codes)
    if (new Set(codes).size < codes.length) return refuse(40111)
    const known = depositedCodes(card)
    const failed = codes.filter((code) => isLongerThan(code, bytesMax))
    const duplicate = codes.filter((code) => known.has(code))
    const added = codes.filter((code) => !known.has(code) && !failed.includes(code))
    const { free = [], taken = [] } = card.deposit ?? {}
    card.deposit = { free: [...free, ...added], taken }
    call.world.changed()
    return ok({ succ_code: added, duplicate_code: duplicate, fail_code: failed })
  },
}
