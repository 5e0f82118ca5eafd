import { html } from 'hono/html'
import { cardById } from '../find.ts'
import { faceOf } from '../doors/phone/face.ts'
import { page } from '../page.ts'
import type { EmulatorContext } from '../serve.ts'
import type { World } from '../world.ts'
import { articleUrl } from './appmsgcard.ts'
import { wechatPage } from './wechatPage.ts'

/** GET /bizmall/cardshelf at mp.weixin.qq.com: a page of card/landingpage/create, its banner and its cards; deleted ones are gone from it. */
export function cardshelf(world: World, c: EmulatorContext): Response {
  const account = world.accounts.find((one) => one.biz === c.req.query('biz'))
  const shelf = world.state.landingPages.find(
    (one) => String(one.id) === c.req.query('shelf_id') && one.appId === account?.appId,
  )
  if (!account || !shelf) return page('页面不存在', '该货架不存在或已被删除')
  const cards = shelf.cards.flatMap(({ cardId, thumbUrl }) => {
    const card = cardById(world, cardId)
    return card && card.status !== 'CARD_STATUS_DELETE' ? [{ face: faceOf(world, card), thumbUrl }] : []
  })
  return wechatPage(
    shelf.title,
    html`<img src="${shelf.banner}" alt="" style="aspect-ratio: 32 / 15" />
      <ul>
        ${cards.map(
          ({ face, thumbUrl }) =>
            html`<li>
              <a href="${articleUrl(world, account, face.cardId)}" data-test="shelf-card">
                <img src="${thumbUrl}" alt="" />
                <div class="row">
                  <div>
                    <h1>${face.title}</h1>
                    <p>${face.brandName}</p>
                  </div>
                  <span class="get">领取</span>
                </div>
              </a>
            </li>`,
        )}
      </ul>
      ${cards.length === 0 ? html`<p class="center">卡券已下架</p>` : ''}`,
  )
}
