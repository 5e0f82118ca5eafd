import type { PhonePlatform } from '../../contract.ts'
import { wechatUserAgent, type PhoneLanguage } from '../../userAgent.ts'

/** Makes `navigator` speak as WeChat on that phone. The JS-SDK reads user agent and platform once, when it is loaded. */
export function disguise(page: Window, platform: PhonePlatform, language: PhoneLanguage): void {
  const words = {
    userAgent: wechatUserAgent(platform, language),
    platform: platform === 'ios' ? 'iPhone' : 'Linux armv81',
    language: language === 'en' ? 'en' : 'zh-CN',
    languages: language === 'en' ? ['en'] : ['zh-CN', 'zh'],
  }
  for (const [name, value] of Object.entries(words)) {
    Object.defineProperty(page.navigator, name, { configurable: true, get: () => value })
  }
}
