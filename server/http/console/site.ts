import { Hono, type Context } from 'hono'
import type { House } from '../../usecase/house.ts'
import { localeOf } from '../locale.ts'
import { pageHeaders } from '../middleware/securityHeaders.ts'
import { wechatSignIn } from './till/wechatSignIn.ts'
import { assets } from '../portal/assets.ts'
import type { Pages } from '../portal/pages.ts'

/** Where WeChat keeps the pictures of cards and people, and draws its QR codes. */
const wechatPictures = ['https://*.qpic.cn', 'https://*.qlogo.cn', 'https://mp.weixin.qq.com']

const notBuilt = {
  'zh-CN': '管理后台还没有构建。请在服务器上运行 npm run build，然后重新启动。',
  en: 'The console has not been built. Run `npm run build` on the server and start it again.',
}

/**
 * /console/: the merchant's own application, and its files. Every address below it answers the one page, which draws what the
 * address says; who is not signed in is told so by the API, for the page itself holds nothing of anybody's.
 */
export function consoleSite(house: House, { console: built }: Pages): Hono {
  const { settings } = house
  const site = new Hono()
  // Whoever stands in WeChat's place keeps its pictures at its own origin.
  const pictures = [...wechatPictures, settings.WECHAT_API_URL, settings.WECHAT_MP_URL]

  const page = (c: Context) => {
    c.header('cache-control', 'no-store')
    if (!built) return c.text(notBuilt[localeOf(c)], 503)
    pageHeaders(c, { pictures, referrer: 'no-referrer', camera: true })
    return c.html(built.index)
  }
  const beside = (c: Context) => {
    const file = built?.beside.get(c.req.path.split('/').at(-1) ?? '')
    if (!file) return page(c)
    // Small, and not hashed: asked for again at each visit.
    return c.body(file.bytes, 200, { 'content-type': file.contentType, 'cache-control': 'no-cache' })
  }

  site.get('/wechat-sign-in', wechatSignIn(house))
  site.get('/assets/:name', assets({ files: built?.assets }))
  for (const name of built?.beside.keys() ?? []) site.get(`/${name}`, beside)
  site.get('/*', (c) => (c.req.path === '/console' ? c.redirect('/console/', 301) : page(c)))
  return site
}
