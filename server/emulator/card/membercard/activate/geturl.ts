import { type Endpoint, ok, refuse } from '../../../api.ts'
import type { Account } from '../../../account.ts'
import { namedCard } from '../../../find.ts'
import { flagAt, isLongerThan, textAt } from '../../../json.ts'
import type { StoredCard } from '../../../state.ts'
import type { World } from '../../../world.ts'

/** POST /card/membercard/activate/geturl: the open-card component's address (wire contract 6.4). */
export const geturl: Endpoint = {
  method: 'POST',
  path: '/card/membercard/activate/geturl',
  access: 'token',
  answer({ world, account, body }) {
    const card = namedCard(world, account, body)
    if (typeof card === 'number') return refuse(card)
    if (card.status === 'CARD_STATUS_DELETE') return refuse(40078)
    if (!flagAt(card.memberCard, 'wx_activate')) return refuse(72026)
    const outerStr = textAt(body, 'outer_str')
    if (isLongerThan(outerStr, 128)) return refuse(45021)
    return ok({ url: componentUrl(world, account, card, outerStr) })
  },
}

/** With WeChat's own quirks: a double `&&`, base64 values with their padding, and the fragment. */
function componentUrl(world: World, account: Account, card: StoredCard, outerStr: string): string {
  const values = [
    `encrypt_card_id=${encodeURIComponent(card.encryptCardId)}`,
    `outer_str=${encodeURIComponent(outerStr)}`,
    `biz=${encodeURIComponent(account.biz)}`,
  ]
  return `${world.url}/bizmall/activatemembercard?action=preshow&&${values.join('&')}#wechat_redirect`
}
