import type { Locale } from '../portal.ts'
import { en } from './en.ts'
import type { Texts } from './texts.ts'
import { zhCN } from './zh-CN.ts'

const texts: Record<Locale, Texts> = { 'zh-CN': zhCN, en }

/** Everything a customer can read, in her language. */
export function text(locale: Locale): Texts {
  return texts[locale]
}
