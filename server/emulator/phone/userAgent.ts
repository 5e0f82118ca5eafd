import type { PhonePlatform } from './contract.ts'

/** The language a phone is set to, as WeChat writes it at the end of its user agent. */
export type PhoneLanguage = 'zh_CN' | 'en'

/** What WeChat 8.0 says of itself on either phone; pages tell the platforms apart by nothing else. */
export function wechatUserAgent(platform: PhonePlatform, language: PhoneLanguage = 'zh_CN'): string {
  const tail = `NetType/WIFI Language/${language}`
  if (platform === 'ios') {
    return `Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.50(0x18003237) ${tail}`
  }
  return `Mozilla/5.0 (Linux; Android 14; V2309A Build/UP1A.231005.007; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160083 MMWEBSDK/20240501 MMWEBID/4096 MicroMessenger/8.0.50.2701(0x28003253) WeChat/arm64 Weixin ${tail} ABI/arm64`
}

/** One cookie's value out of a `Cookie` header or `document.cookie`. */
export function cookieValue(cookies: string, name: string): string | undefined {
  for (const pair of cookies.split(';')) {
    const [key, ...value] = pair.trim().split('=')
    if (key === name) return decodeURIComponent(value.join('='))
  }
  return undefined
}

/** Which phone the cookies describe; anything unknown is an iPhone set to Chinese. */
export const platformOf = (value: string | undefined): PhonePlatform =>
  value === 'android' ? 'android' : 'ios'
export const languageOf = (value: string | undefined): PhoneLanguage => (value === 'en' ? 'en' : 'zh_CN')
