import { type Endpoint, ok, refuse } from '../../api.ts'
import { articleUrl } from '../../bizmall/appmsgcard.ts'
import { baseInfo, isDeposited, namedCard } from '../../find.ts'
import { flagAt } from '../../json.ts'

/** POST /card/mpnews/gethtml: what an article holds to show the card; not for codes of the merchant's own that were never deposited (wire contract 5.3). */
export const getMpNewsHtml: Endpoint = {
  method: 'POST',
  path: '/card/mpnews/gethtml',
  access: 'token',
  answer({ world, account, body }) {
    const card = namedCard(world, account, body)
    if (typeof card === 'number') return refuse(card)
    if (card.status === 'CARD_STATUS_DELETE') return refuse(40078)
    if (flagAt(baseInfo(card), 'use_custom_code') && !(isDeposited(card) && card.deposit))
      return refuse(45030)
    const source = `${articleUrl(world, account, card.cardId)}&wechat_card_js=1#wechat_redirect`
    return ok({
      content: `<iframe class="res_iframe card_iframe js_editor_card" data-src="${source}"></iframe>`,
    })
  },
}
