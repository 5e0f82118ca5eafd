import { DepositCodes } from '../../../../shared/console/card.ts'
import { countCodes } from '../../../usecase/card/countCodes.ts'
import { checkCodes, depositCodes } from '../../../usecase/card/depositCodes.ts'
import { readBody } from '../readBody.ts'
import type { ConsoleRoute } from '../route.ts'
import { cardIdOf } from './cardIdOf.ts'

/** 100 000 codes of 20 characters, with quotes and commas. */
const BODY_MAX = 3 * 1024 * 1024

/** GET /api/console/cards/:cardId/codes: { count }, how many codes were deposited. */
export const readCodes: ConsoleRoute = {
  method: 'GET',
  path: '/cards/:cardId/codes',
  operation: 'card.view',
  answer: (house) => async (c) => c.json(await countCodes(house, cardIdOf(c))),
}

/** POST /api/console/cards/:cardId/codes: DepositCodes; answers CodesDeposited. May be repeated. */
export const deposit: ConsoleRoute = {
  method: 'POST',
  path: '/cards/:cardId/codes',
  operation: 'card.stock',
  bodyMax: BODY_MAX,
  answer: (house) => async (c) => {
    const cardId = cardIdOf(c)
    c.set('audit', { subject: cardId })
    const body = await readBody(c, DepositCodes)
    if ('refusal' in body) return body.refusal
    const { codes } = body.data
    c.set('audit', { subject: cardId, detail: { codes: codes.length } })
    const end = await depositCodes(house, { cardId, codes })
    const { added, known, refused } = end
    c.set('audit', {
      subject: cardId,
      detail: { codes: codes.length, added, known, refused: refused.length },
    })
    return c.json(end)
  },
}

/** POST /api/console/cards/:cardId/codes/check: DepositCodes; answers { exist, missing }. */
export const check: ConsoleRoute = {
  method: 'POST',
  path: '/cards/:cardId/codes/check',
  operation: 'card.stock',
  bodyMax: BODY_MAX,
  answer: (house) => async (c) => {
    const cardId = cardIdOf(c)
    c.set('audit', { subject: cardId })
    const body = await readBody(c, DepositCodes)
    if ('refusal' in body) return body.refusal
    return c.json(await checkCodes(house, { cardId, codes: body.data.codes }))
  },
}
