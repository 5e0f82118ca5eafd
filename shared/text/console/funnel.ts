import type { RefusalReason } from '../../activation.ts'
import type { Locale } from '../../portal.ts'

/** What the server says of the funnel: names of rows that are no channel's, why somebody is not active, and what is wrong with a question. */
type FunnelTexts = {
  noChannel: string
  otherChannels: (count: number) => string
  why: Record<RefusalReason, string> & {
    /** The journey goes on by itself. */
    underWay: string
    /** A card that WeChat activates by itself, and whose form made no member. */
    unknown: string
  }
  problem: {
    message: string
    not_a_day: string
    wrong_way_round: string
    too_many_days: string
    step: string
    cursor: string
  }
}

const zhCN: FunnelTexts = {
  noChannel: '直接打开，没有渠道',
  otherChannels: (count) => `其余 ${count} 个渠道`,
  why: {
    ticket_expired: '激活凭证已过期，请她重新打开会员卡再填一次表单',
    ticket_invalid: '微信不认可这张激活凭证，请她从卡包重新进入激活',
    code_invalid: '微信无法识别这张卡的卡号，请她从卡包重新进入激活',
    card_unknown: '这张卡不属于本账号，请检查会员卡的激活跳转地址',
    card_unusable: '她已删除、转赠了这张卡，或卡已失效，请她重新领取',
    member_blocked: '她已退出会员，或这张卡已被设为失效，不会再次激活',
    underWay: '表单已收到，正在等待微信确认，系统会自动重试，无需处理',
    unknown: '微信已收到表单，但没有成为会员：她可能已退出，或卡已失效，请她重新领取',
  },
  problem: {
    message: '查询条件有误，请检查标出的地方后重试。',
    not_a_day: '请填写日期，例如 2026-11-24。',
    wrong_way_round: '结束日期不能早于开始日期。',
    too_many_days: '一次最多查看 400 天，请缩短日期范围。',
    step: '请选择“已领取”或“已提交”。',
    cursor: '这一页的位置已失效，请回到第一页。',
  },
}

const en: FunnelTexts = {
  noChannel: 'Opened directly, no channel',
  otherChannels: (count) => (count === 1 ? '1 other channel' : `${count} other channels`),
  why: {
    ticket_expired: 'The activation ticket has expired: ask her to open the card and send the form again',
    ticket_invalid: 'WeChat does not accept the activation ticket: ask her to activate again from her cards',
    code_invalid: "WeChat cannot read the card's code: ask her to activate again from her cards",
    card_unknown: "The card is not this account's: check the redirect address of the card's form",
    card_unusable: 'She has deleted the card or given it away, or it is void: ask her to take a new one',
    member_blocked: 'She has left, or the card was made void: it will not be activated again',
    underWay: 'The form has arrived and WeChat has yet to confirm: this repeats by itself, nothing to do',
    unknown:
      'WeChat has the form, but it made no member: she may have left, or the card is void; ask her to take a new one',
  },
  problem: {
    message: 'Something in the question is not right. Check the marked fields and try again.',
    not_a_day: 'Enter a date, like 2026-11-24.',
    wrong_way_round: 'The last day cannot be before the first.',
    too_many_days: '400 days at most can be shown at once: choose fewer.',
    step: 'Choose "received" or "submitted".',
    cursor: 'This place in the list is no longer valid: go back to the first page.',
  },
}

const texts: Record<Locale, FunnelTexts> = { 'zh-CN': zhCN, en }
export const funnelText = (locale: Locale): FunnelTexts => texts[locale]
