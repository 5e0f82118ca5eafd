import { reactive, watch } from 'vue'
import { phoneCookies, type PhonePlatform } from '../../contract.ts'
import { cookieValue, platformOf, languageOf, type PhoneLanguage } from '../../userAgent.ts'

/** The steps of WeChat's font slider on a 375 wide screen: 标准 is 1, care mode 1.4. */
export const fontSteps = [0.94, 1, 1.06, 1.15, 1.24, 1.29, 1.4]

/** What the panel beside the phone decides. */
export type Settings = {
  customer: string
  platform: PhonePlatform
  theme: 'light' | 'dark'
  font: number
  language: PhoneLanguage
  bridge: 'ready' | 'late' | 'none'
  refusesSignature: boolean
  lacksAddCard: boolean
}

/**
 * From the page's query, else from the cookies of last time. Query: `customer` (an openid), `phone` (ios | android), `theme`,
 * `font`, `language`, `bridge` (late | none), `signature=refuse`, `addCard=no`.
 */
export function readSettings(search: string, cookies: string): Settings {
  const query = new URLSearchParams(search)
  const said = (name: string, cookie: string) => query.get(name) ?? cookieValue(cookies, cookie)
  const bridge = query.get('bridge')
  const font = Number(said('font', phoneCookies.font))
  return {
    customer: said('customer', phoneCookies.customer) ?? '',
    platform: platformOf(said('phone', phoneCookies.phone)),
    theme: said('theme', phoneCookies.theme) === 'dark' ? 'dark' : 'light',
    font: fontSteps.includes(font) ? font : 1,
    language: languageOf(said('language', phoneCookies.language)),
    bridge: bridge === 'late' || bridge === 'none' ? bridge : 'ready',
    refusesSignature: query.get('signature') === 'refuse',
    lacksAddCard: query.get('addCard') === 'no',
  }
}

/** The cookies by which the emulator's server, the portal's wrapper and the bridge learn of the settings. */
export function settingCookies(settings: Settings): string[] {
  const cookie = (name: string, value: string) =>
    `${name}=${encodeURIComponent(value)}; path=/; SameSite=Lax${value === '' ? '; max-age=0' : ''}`
  return [
    cookie(phoneCookies.customer, settings.customer),
    cookie(phoneCookies.phone, settings.platform),
    cookie(phoneCookies.theme, settings.theme),
    cookie(phoneCookies.font, String(settings.font)),
    cookie(phoneCookies.language, settings.language),
    cookie(phoneCookies.bridge, settings.bridge === 'ready' ? '' : settings.bridge),
  ]
}

/** The settings, kept in cookies from now on. */
export function keptSettings(): Settings {
  const settings = reactive(readSettings(location.search, document.cookie))
  const keep = () => {
    for (const cookie of settingCookies(settings)) document.cookie = cookie
  }
  keep()
  watch(settings, keep, { flush: 'sync' })
  return settings
}
