import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { type Log, systemClock, systemRandom } from '../floor.ts'
import { createEmulator } from './emulator.ts'

// `npm run emulator`: WeChat alone, for people who develop something else against it.

if (existsSync('.env')) process.loadEnvFile('.env')
const environment = process.env
const port = Number(environment.EMULATOR_PORT ?? 8081)
const hostname = environment.EMULATOR_HOST ?? '127.0.0.1'
const portalUrl = (environment.PUBLIC_URL ?? 'http://localhost:8080').replace(/\/$/, '')
if (!Number.isInteger(port) || port < 1 || port > 65_535 || !URL.canParse(portalUrl)) {
  console.error(
    'EMULATOR_PORT must be a port from 1 to 65535, PUBLIC_URL an origin like http://localhost:8080',
  )
  process.exit(1)
}

const line = (fields: Record<string, unknown>, message: string) =>
  console.error(message, JSON.stringify(fields))
const log: Log = { debug: () => undefined, info: line, warn: line, error: line }
const url = `http://${hostname === '127.0.0.1' || hostname === '0.0.0.0' ? 'localhost' : hostname}:${port}`
const emulator = createEmulator({
  fetch: (address, init) => fetch(address, init),
  clock: systemClock,
  random: systemRandom,
  log,
  portalUrl,
  url,
  callbackUrl: `${portalUrl}/wechat/callback`,
  seedCard: true,
  assetsDir: fileURLToPath(new URL('../../dist', import.meta.url)),
})

const server = serve({ fetch: emulator.app.fetch, port, hostname }, () => {
  const { account, state } = emulator
  console.log(`The phone                 ${url}/
API, open and mp          ${url}   (WECHAT_API_URL, WECHAT_OPEN_URL, WECHAT_MP_URL)
Pushes go to              ${portalUrl}/wechat/callback
WECHAT_APP_ID             ${account.appId}
WECHAT_APP_SECRET         ${account.appSecret}
WECHAT_TOKEN              ${account.token}
WECHAT_AES_KEY            ${account.aesKey}
A card to begin with      ${state.cards[0]?.cardId ?? ''}`)
})
server.on('error', (error) => {
  console.error(`The emulator cannot listen on ${hostname}:${port}: ${error.message}`)
  process.exit(1)
})

const close = () => {
  emulator.close()
  server.close(() => process.exit(0))
  if ('closeAllConnections' in server) server.closeAllConnections()
}
process.once('SIGTERM', close)
process.once('SIGINT', close)
