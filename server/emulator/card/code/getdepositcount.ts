import { type Endpoint, ok, refuse } from '../../api.ts'
import { depositCard, depositedCodes } from './ownCodes.ts'

/** POST /card/code/getdepositcount: how many codes were ever deposited, given out or not (wire contract 6.10). */
export const getDepositCount: Endpoint = {
  method: 'POST',
  path: '/card/code/getdepositcount',
  access: 'token',
  answer(call) {
    const card = depositCard(call)
    return typeof card === 'number' ? refuse(card) : ok({ count: depositedCodes(card).size })
  },
}
