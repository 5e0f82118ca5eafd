import type { WechatErrorKind } from '../../console/wechatErrorKinds.ts'
import type { Locale } from '../../portal.ts'
import { wechatErrorsEn } from './wechatErrorsEn.ts'
import { wechatErrorsZhCN } from './wechatErrorsZhCN.ts'

/** What happened, and what to do next. */
type Sentence = readonly [cause: string, cure: string]

/** What a merchant reads where WeChat refused. A language that lacks a cause does not compile. */
export type WechatErrorTexts = {
  kinds: Record<WechatErrorKind, Sentence>
  /** No connection, or no answer in time. */
  silent: Sentence
  gateway: Sentence
  unreadable: Sentence
  unknown: (doing: string, errcode: number) => Sentence
  /** What was being done, by WeChat's path. */
  doing: Record<string, string>
  doingElse: string
}

const texts: Record<Locale, WechatErrorTexts> = { 'zh-CN': wechatErrorsZhCN, en: wechatErrorsEn }
export const wechatErrorTexts = (locale: Locale): WechatErrorTexts => texts[locale]
