import type { Hono } from 'hono'
import { asset, uploadedImage } from './assets.ts'
import { avatar } from './avatar.ts'
import { appmsgcard } from './bizmall/appmsgcard.ts'
import { cardshelf } from './bizmall/cardshelf.ts'
import { showqrcode } from './cgi-bin/showqrcode.ts'
import { authorize } from './connect/oauth2/authorize.ts'
import { page } from './page.ts'
import { type EmulatorEnv, withFault } from './serve.ts'
import type { World } from './world.ts'

/** What open.weixin.qq.com, mp.weixin.qq.com and the picture server show, and the files of the phone. */
export function mountPages(app: Hono<EmulatorEnv>, world: World): void {
  const authorizePath = '/connect/oauth2/authorize'
  app.get(authorizePath, (c) =>
    withFault(world, authorizePath, false, c, undefined, (errcode) =>
      errcode === undefined ? authorize(world, c) : page('OAuth 授权', '系统繁忙', `错误码：${errcode}`),
    ),
  )
  app.get('/cgi-bin/showqrcode', (c) => showqrcode(world, c))
  app.get('/mmbiz/:name', (c) => uploadedImage(world, c, c.req.param('name')))
  app.get('/bizmall/activatemembercard', (c) => asset(world, c, 'phone/form.html'))
  app.get('/bizmall/cardshelf', (c) => cardshelf(world, c))
  app.get('/bizmall/appmsgcard', (c) => appmsgcard(world, c))

  app.get('/', (c) => asset(world, c, 'phone/index.html'))
  app.get('/_emulator/app/*', (c) => asset(world, c, `phone/${c.req.path.slice('/_emulator/app/'.length)}`))
  app.get('/_emulator/bridge.js', (c) => asset(world, c, 'bridge/bridge.js'))
  app.get('/_emulator/avatar/:file', (c) => avatar(c, c.req.param('file')))
}
