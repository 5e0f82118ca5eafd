import type { Locale } from '../../../shared/portal.ts'
import { doctorTexts } from '../../../shared/text/console/doctor.ts'
import { isWechatError } from '../../wechat/error.ts'
import { explainWechat } from '../console/explainWechat.ts'
import type { House } from '../house.ts'
import type { Examined } from './examine.ts'

/**
 * Whether WeChat accepts the account: credentials and allow-list by the access token, the rest by both tickets. A token that
 * is still good is not asked for anew, so what it proves is that of its last refresh.
 */
export async function examineAccount({ wechat, log }: House, locale: Locale): Promise<Examined[]> {
  const texts = doctorTexts(locale)
  const questions: [ask: () => Promise<unknown>, good: string][] = [
    [() => wechat.credentials.accessToken(), texts.token],
    [() => wechat.credentials.jsapiTicket(), texts.jssdk],
    [() => wechat.credentials.wxCardTicket(), texts.cards],
  ]
  const found: Examined[] = []
  for (const [ask, good] of questions) {
    try {
      await ask()
      found.push({ grade: 'good', title: good })
    } catch (error) {
      if (!isWechatError(error)) throw error
      log.debug({ error }, 'the account was not accepted')
      const { title, cure } = explainWechat(locale, error)
      // Without a token, the tickets would only say the same again.
      return [...found, { grade: 'bad', title, cure }]
    }
  }
  return found
}
