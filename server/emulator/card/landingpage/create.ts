import { type Endpoint, ok, refuse } from '../../api.ts'
import { isUploaded } from '../../check/baseInfo.ts'
import { cardOf } from '../../find.ts'
import { flagAt, isObject, listAt, textAt } from '../../json.ts'
import type { Call } from '../../api.ts'
import type { LandingPage } from '../../state.ts'

const cardsMax = 10
const scenes = ['NEAR_BY', 'MENU', 'QRCODE', 'ARTICLE', 'H5', 'IVR', 'CARD_CUSTOM_CELL'].map(
  (word) => `SCENE_${word}`,
)

/** One card of the page, or why it cannot stand there. */
function shownCard({ world, account }: Call, item: unknown): LandingPage['cards'][number] | number {
  const cardId = isObject(item) ? textAt(item, 'card_id') : ''
  const thumbUrl = isObject(item) ? textAt(item, 'thumb_url') : ''
  if (!cardId) return 41012
  if (!thumbUrl) return 41011
  const card = cardOf(world, account, cardId)
  if (!card) return 40073
  if (card.status === 'CARD_STATUS_DELETE') return 40078
  return isUploaded(world, thumbUrl) ? { cardId, thumbUrl } : 40141
}

/** POST /card/landingpage/create: a page of WeChat's that offers cards; each call makes another (wire contract 5.2). */
export const createLandingPage: Endpoint = {
  method: 'POST',
  path: '/card/landingpage/create',
  access: 'token',
  answer(call) {
    const { world, account, body } = call
    const banner = textAt(body, 'banner')
    const title = textAt(body, 'page_title')
    const list = listAt(body, 'card_list')
    if (!banner || !title || list.length === 0 || typeof body.can_share !== 'boolean') return refuse(41011)
    if (!isUploaded(world, banner)) return refuse(40082)
    if (!scenes.includes(textAt(body, 'scene'))) return refuse(40035)
    if (list.length > cardsMax) return refuse(45039)
    const cards: LandingPage['cards'] = []
    for (const item of list) {
      const shown = shownCard(call, item)
      if (typeof shown === 'number') return refuse(shown)
      cards.push(shown)
    }
    const page: LandingPage = {
      id: world.state.landingPages.length + 1,
      appId: account.appId,
      banner,
      title,
      canShare: flagAt(body, 'can_share'),
      scene: textAt(body, 'scene'),
      cards,
    }
    world.state.landingPages.push(page)
    world.changed()
    const query = `shelf_id=${page.id}&showwxpaytitle=1&biz=${encodeURIComponent(account.biz)}&t=cardticket/shelf_list`
    return ok({ url: `${world.url}/bizmall/cardshelf?${query}#wechat_redirect`, page_id: page.id })
  },
}
