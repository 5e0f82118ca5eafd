import { emulatorAccount } from '../../server/emulator/account.ts'
import { readSettings, type Settings } from '../../server/settings.ts'

/** Where things are in a world without ports. */
export const worldUrls = {
  portal: 'http://localhost:8080',
  wechat: 'http://localhost:8081',
}

/** The environment of a portal whose account is the emulator's. */
export const worldEnvironment = (changes: Record<string, string> = {}): Record<string, string> => ({
  PUBLIC_URL: worldUrls.portal,
  SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
  WECHAT_APP_ID: emulatorAccount.appId,
  WECHAT_APP_SECRET: emulatorAccount.appSecret,
  WECHAT_TOKEN: emulatorAccount.token,
  WECHAT_AES_KEY: emulatorAccount.aesKey,
  WECHAT_API_URL: worldUrls.wechat,
  WECHAT_OPEN_URL: worldUrls.wechat,
  WECHAT_MP_URL: worldUrls.wechat,
  ...changes,
})

export const worldSettings = (changes: Record<string, string> = {}): Settings =>
  readSettings(worldEnvironment(changes))
