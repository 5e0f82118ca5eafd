import { type Endpoint, ok, refuse } from '../../api.ts'
import { askedCodes, depositCard, depositedCodes } from './ownCodes.ts'

/** POST /card/code/checkcode: which of these were deposited, given out or not (wire contract 6.10). */
export const checkCodes: Endpoint = {
  method: 'POST',
  path: '/card/code/checkcode',
  access: 'token',
  answer(call) {
    const card = depositCard(call)
    if (typeof card === 'number') return refuse(card)
    const codes = askedCodes(call)
    if (typeof codes === 'number') return refuse(codes)
    const known = depositedCodes(card)
    return ok({
      exist_code: codes.filter((code) => known.has(code)),
      not_exist_code: codes.filter((code) => !known.has(code)),
    })
  },
}
