import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { demoStores } from './demo/card.ts'
import { firstLogin } from './demo/firstLogin.ts'
import { seedMembers } from './demo/members.ts'
import { merchantSite } from './demo/merchantSite.ts'
import { seedDemonstration } from './demo/seed.ts'
import { demoSettings } from './demo/settings.ts'
import { createEmulator } from './emulator/emulator.ts'
import { inAppBrowser } from './emulator/phone/inAppBrowser.ts'
import { systemClock, systemRandom } from './floor.ts'
import { createApp } from './http/app.ts'
import { listen } from './http/listen.ts'
import { loadPages } from './http/portal/pages.ts'
import { createLog } from './log.ts'
import { openHouse, systemFetch } from './opening.ts'
import { endOnSignal, explainStart } from './process.ts'

/** The same house as main.ts, with the emulator in WeChat's place and the phone's browser before its pages. */
async function start(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const settings = await demoSettings(process.env)
  const log = createLog(process.env.LOG_LEVEL || 'warn')
  const dist = new URL('../dist/', import.meta.url)
  const pages = await loadPages(dist)
  const emulatorUrl = settings.WECHAT_OPEN_URL
  const emulator = createEmulator({
    fetch: systemFetch,
    clock: systemClock,
    random: systemRandom,
    log,
    portalUrl: settings.PUBLIC_URL,
    url: emulatorUrl,
    callbackUrl: `http://127.0.0.1:${settings.PORT}/wechat/callback`,
    stateFile: join(resolve(settings.DATA_DIR), 'emulator.json'),
    assetsDir: fileURLToPath(dist),
    seedCard: false,
  })
  emulator.app.route('/', merchantSite)
  const phone = await listen((request, env) => emulator.fetch(request, env), {
    port: settings.EMULATOR_PORT,
    hostname: settings.EMULATOR_HOST,
  })
  const opened = await openHouse(settings, log)
  const app = createApp(opened.house, pages, { demo: { phoneUrl: `${emulatorUrl}/` } })
  const server = await listen(inAppBrowser(app.fetch, { emulatorUrl }), {
    port: settings.PORT,
    hostname: settings.HOST,
  })
  await opened.work()
  endOnSignal(log, [
    () => server.close(),
    () => opened.close(),
    async () => emulator.close(),
    () => phone.close(),
  ])
  const { isNew } = await seedDemonstration(opened.house, `${emulatorUrl}/merchant/terms`)
  await seedMembers(opened.house)
  const posters = demoStores.map(({ channel, name, greeting }) => ({
    name: `禾下咖啡 · ${name}`,
    text: greeting['zh-CN'],
    url: `${settings.PUBLIC_URL}/?channel=${channel}`,
  }))
  await emulator.fetch(
    new Request(`${emulatorUrl}/_emulator/phone/posters`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ posters }),
    }),
  )
  if (isNew) emulator.markSeed()
  const login = await firstLogin(opened.house)
  console.log(
    [
      '',
      `  The phone   ${emulatorUrl}/`,
      `  The portal  ${settings.PUBLIC_URL}/  (an ordinary browser is told to open it in WeChat)`,
      `  The console  ${settings.PUBLIC_URL}/console/   ${login.email}  ${login.password ?? '(the password that you chose)'}`,
      '',
      '  Open the phone, tap the message, become a member. Ctrl+C ends.',
      '',
      'ready',
    ].join('\n'),
  )
}

await start().catch(explainStart)
