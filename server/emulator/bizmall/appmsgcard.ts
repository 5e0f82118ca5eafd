import { html, raw } from 'hono/html'
import type { Account } from '../account.ts'
import { claimProblem } from '../claim.ts'
import { faceOf } from '../doors/phone/face.ts'
import { holderOf } from '../doors/phone/holder.ts'
import { count } from '../figures.ts'
import { cardOf, holdingOf, isHeld } from '../find.ts'
import { page } from '../page.ts'
import type { EmulatorContext } from '../serve.ts'
import type { World } from '../world.ts'
import { wechatPage } from './wechatPage.ts'

/** Where a card of an article, or of a landing page, leads. */
export const articleUrl = (world: World, account: Account, cardId: string) =>
  `${world.url}/bizmall/appmsgcard?action=show&biz=${encodeURIComponent(account.biz)}&cardid=${cardId}`

// The claim is the phone's own; what comes of it is shown by the phone, with the card in this page's place.
const script = `
const button = document.querySelector('button')
const says = document.querySelector('[role=status]')
button.addEventListener('click', async () => {
  const bridge = window.WeixinJSBridge
  if (!bridge) { says.textContent = '请在微信客户端打开链接'; return }
  button.disabled = true
  try {
    const body = JSON.stringify({ cardId: button.dataset.card, outerStr: '' })
    const answer = await (await fetch('/_emulator/phone/claim', { method: 'POST', body })).json()
    if (answer.ok) bridge.invoke('emulatorLeaveForCard', { card_id: button.dataset.card, code: answer.code, toast: button.dataset.toast })
    else says.textContent = answer.problem
  } catch {
    says.textContent = '网络异常，请稍后再试'
  }
  button.disabled = false
})
`

/** GET /bizmall/appmsgcard at mp.weixin.qq.com: the claim page of one card, as an article or a landing page opens it; a holder gets to her card. */
export function appmsgcard(world: World, c: EmulatorContext): Response {
  const account = world.accounts.find((one) => one.biz === c.req.query('biz'))
  const card = account && cardOf(world, account, c.req.query('cardid') ?? '')
  if (!card) return page('卡券不存在', '该会员卡不存在')
  const { openid } = holderOf(world, c)
  const isHolder = isHeld(holdingOf(world, openid, card.cardId))
  const problem = isHolder ? undefined : claimProblem(world, card, openid)
  if (!isHolder && !problem) count(world, card, openid, 'view')
  const face = faceOf(world, card)
  const ground = face.backgroundUrl ? `background-image: url('${face.backgroundUrl}')` : ''
  return wechatPage(
    face.brandName,
    html`<div class="card" style="background-color: ${face.color}; ${ground}" data-test="face">
        <div class="row">
          <img src="${face.logoUrl}" alt="" />
          <div>
            <p>${face.brandName}</p>
            <h1>${face.title}</h1>
          </div>
        </div>
      </div>
      <div class="center">
        <button
          type="button"
          data-test="claim"
          data-card="${card.cardId}"
          data-toast="${isHolder ? '' : '领取成功'}"
          style="background: ${face.color}"
          ${problem ? 'disabled' : ''}
        >
          ${isHolder ? '查看会员卡' : '领取会员卡'}
        </button>
        <p role="status">${problem ?? ''}</p>
      </div>
      <script>
        ${raw(script)}
      </script>`,
  )
}
