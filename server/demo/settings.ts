import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { systemRandom } from '../floor.ts'
import { emulatorAccount } from '../emulator/account.ts'
import { readSettings, type Settings } from '../settings.ts'

/** The demonstration's key: made once, kept with the data that it seals. */
async function keyOf(folder: string): Promise<string> {
  const file = join(folder, 'secret.key')
  if (existsSync(file)) return (await readFile(file, 'utf8')).trim()
  await mkdir(folder, { recursive: true })
  const key = systemRandom.bytes(32).toString('base64')
  await writeFile(file, `${key}\n`, { mode: 0o600 })
  return key
}

/** `https://host:port` of the emulator as browsers reach it: the portal's own host name, so that both are one site to a browser. */
const emulatorOrigin = (publicUrl: string, port: string) =>
  `http://${URL.canParse(publicUrl) ? new URL(publicUrl).hostname : 'localhost'}:${port}`

/** Everything defaults to the emulator on this machine; what the environment names wins. */
export async function demoSettings(environment: Record<string, string | undefined>): Promise<Settings> {
  const publicUrl = environment.PUBLIC_URL || `http://localhost:${environment.PORT || '8080'}`
  const emulatorPort = environment.EMULATOR_PORT || '8081'
  const seenByBrowsers = emulatorOrigin(publicUrl, emulatorPort)
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value))
  return readSettings({
    PUBLIC_URL: publicUrl,
    SECRET_KEY: environment.SECRET_KEY || (await keyOf(environment.DATA_DIR || '.data')),
    WECHAT_APP_ID: emulatorAccount.appId,
    WECHAT_APP_SECRET: emulatorAccount.appSecret,
    WECHAT_TOKEN: emulatorAccount.token,
    WECHAT_AES_KEY: emulatorAccount.aesKey,
    WECHAT_API_URL: `http://127.0.0.1:${emulatorPort}`,
    WECHAT_OPEN_URL: seenByBrowsers,
    WECHAT_MP_URL: seenByBrowsers,
    // The merchant's own CRM, which takes webhooks at /merchant/webhook, is this machine.
    WEBHOOK_ALLOWED_HOSTS: `${new URL(seenByBrowsers).hostname}:${emulatorPort}`,
    ...given,
  })
}
