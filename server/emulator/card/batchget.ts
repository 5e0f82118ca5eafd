import { type Endpoint, ok, refuse } from '../api.ts'
import { textsAt, wholeAt } from '../json.ts'

const countMax = 50

/** POST /card/batchget: the account's card ids, newest first, by status (wire contract 6.10). */
export const batchget: Endpoint = {
  method: 'POST',
  path: '/card/batchget',
  access: 'token',
  answer({ world, account, body }) {
    const offset = wholeAt(body, 'offset')
    const count = wholeAt(body, 'count')
    if (offset === undefined || count === undefined) return refuse(41011)
    if (offset < 0 || count < 1 || count > countMax) return refuse(40035)
    const wanted = textsAt(body, 'status_list')
    const cards = world.state.cards
      .filter((card) => card.appId === account.appId && (wanted.length === 0 || wanted.includes(card.status)))
      .toReversed()
    return ok({
      card_id_list: cards.slice(offset, offset + count).map((card) => card.cardId),
      total_num: cards.length,
    })
  },
}
