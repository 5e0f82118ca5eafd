import { renderToString } from 'vue/server-renderer'
import { createMemoryHistory } from 'vue-router'
import type { FirstState } from '../../shared/portal.ts'
import { text } from '../../shared/text/text.ts'
import type { PortalApi } from '../api/portal.ts'
import type { WechatBrowser } from '../wx/wechat.ts'
import type { Browser, Pocket } from './browser.ts'
import { cardStyle } from './cardStyle.ts'
import type { Face } from './face.ts'
import { createPortal } from './portal.ts'
import { usePortal } from './store/portal.ts'

/** The shell's inline guard belongs to the same build as the chunks that it watches. */
export { afterPaintScript } from './afterPaint.ts'
export { guardScript } from './guard.ts'

/** The first view draws what it is given and asks for nothing; whoever asks on the server has made a mistake. */
const nobody = (): never => {
  throw new Error('The first view may not ask for anything.')
}

const api: PortalApi = {
  me: nobody,
  sync: nobody,
  cardExt: nobody,
  activationUrl: nobody,
  claimQrcode: nobody,
  jssdkConfig: nobody,
  get: nobody,
  post: nobody,
}
const wechat: WechatBrowser = {
  isWechat: nobody,
  ready: nobody,
  addCard: nobody,
  openCard: nobody,
  scanQrCode: nobody,
  locate: nobody,
  closeWindow: nobody,
}
const pocket: Pocket = { get: nobody, set: nobody, remove: nobody }
const browser: Browser = {
  now: nobody,
  ticks: nobody,
  arrivedAt: nobody,
  isOnline: nobody,
  locate: nobody,
  save: nobody,
  takeHash: nobody,
  pause: nobody,
  afterPaint: nobody,
  assign: nobody,
  reload: nobody,
  copy: nobody,
  local: pocket,
  session: pocket,
  onReturn: nobody,
  onLeave: nobody,
}

/** What the HTML shell needs of a first view. */
export type RenderedPortal = {
  html: string
  title: string
  description: string
  /** A rule with the card's colours, for a `<style>` with a nonce; empty without a card. */
  style: string
  /** The file of the page that was drawn, where it is a chunk of its own: its styles belong into the HTML too. */
  page?: string
}

/** The pages with styles of their own, by their files in the build's manifest. */
const pageFiles: Partial<Record<Face, string>> = {
  member: 'page/MemberPage.vue',
  deleted: 'page/DeletedPage.vue',
  invalidated: 'page/InvalidatedPage.vue',
  left: 'page/LeftPage.vue',
  points: 'page/StoryPage.vue',
  balance: 'page/StoryPage.vue',
  profile: 'page/ProfilePage.vue',
  stores: 'page/StoresPage.vue',
  consents: 'page/ConsentsPage.vue',
  copy: 'page/CopyPage.vue',
  leave: 'page/LeavePage.vue',
}

/** Draw the first view. Reads nothing but `first`; throws only on a bug. */
export async function render(first: FirstState): Promise<RenderedPortal> {
  const texts = text(first.locale)
  const { app, pinia, router } = createPortal({ first, texts, api, wechat, browser }, createMemoryHistory())
  const { pathname, search } = new URL(first.url)
  await router.push(pathname + search)
  await router.isReady()
  const html = await renderToString(app)
  const brand = first.card?.brandName
  const page = pageFiles[usePortal(pinia).face]
  return {
    html,
    title: brand ?? texts.common.memberCard,
    description: brand === undefined ? texts.state.none.body : texts.description(brand),
    style: cardStyle(first.card),
    ...(page === undefined ? {} : { page }),
  }
}
