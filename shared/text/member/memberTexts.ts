import type { Locale } from '../../portal.ts'
import { en } from './en.ts'
import type { MemberTexts } from './texts.ts'
import { zhCN } from './zh-CN.ts'

/** What a member reads on her own pages. */
export const memberTexts: Record<Locale, MemberTexts> = { 'zh-CN': zhCN, en }
