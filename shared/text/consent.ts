import type { FreeConsent } from '../consent.ts'
import type { Locale } from '../portal.ts'

export type ConsentText = {
  /** The day from which this text is asked, YYYY-MM-DD: a text that changes gets a new day, and the old one stays below it. */
  since: string
  words: Record<Locale, { title: string; text: string[] }>
}

/**
 * What the portal asks consent to, the newest text first. A consent once given names its day and its hash: no word of a text may
 * change under it, which a test holds.
 */
export const consentTexts: Record<FreeConsent, [ConsentText, ...ConsentText[]]> = {
  marketing: [
    {
      since: '2026-11-24',
      words: {
        'zh-CN': {
          title: '接收优惠和新品消息',
          text: [
            '商家可以用你留下的联系方式（微信、手机号、邮箱），向你发送优惠、活动和新品消息。',
            '不同意，或以后撤回，都不影响你的会员卡、积分和权益。',
            '撤回后不再发送；撤回前已经发出的消息无法收回。',
          ],
        },
        en: {
          title: 'Offers and news',
          text: [
            'The merchant may use the contact details that you gave (WeChat, phone, email) to send you offers, events and news.',
            'Saying no, or taking it back later, changes nothing about your card, your points or your benefits.',
            'Once you take it back, nothing more is sent; what was sent before cannot be recalled.',
          ],
        },
      },
    },
  ],
  profiling: [
    {
      since: '2026-11-24',
      words: {
        'zh-CN': {
          title: '按消费习惯推荐',
          text: [
            '商家可以根据你的消费记录、积分变动和到店情况，判断你可能喜欢什么，并据此调整向你展示的内容。',
            '不会由此给你不同的价格，也不会作出对你有重大影响的自动决定。',
            '不同意，或以后撤回，都不影响你的会员卡、积分和权益。',
          ],
        },
        en: {
          title: 'Suggestions that fit your habits',
          text: [
            'The merchant may look at your purchases, the changes of your points and your visits to guess what you may like, and choose what you are shown by it.',
            'It never gives you other prices, and no automatic decision that matters to you is made by it.',
            'Saying no, or taking it back later, changes nothing about your card, your points or your benefits.',
          ],
        },
      },
    },
  ],
}

/** The consent that came with WeChat's form. */
export const formConsentWords: Record<Locale, { title: string; text: (fields: string[]) => string[] }> = {
  'zh-CN': {
    title: '会员资料',
    text: (fields) => [
      '你在微信的开卡表单里填写资料并提交，即同意商家为你开通会员、记录积分和提供会员服务而使用这些资料。',
      ...(fields.length > 0 ? [`表单询问的内容：${fields.join('、')}。`] : []),
      '没有这些资料，就无法保留你的会员身份：要撤回，请退出会员。',
    ],
  },
  en: {
    title: 'Your membership data',
    text: (fields) => [
      'By sending WeChat’s form you agreed that the merchant uses what you filled in to make you a member, to keep your points and to serve you as a member.',
      ...(fields.length > 0 ? [`The form asked for: ${fields.join(', ')}.`] : []),
      'Without this data there is no membership: to take it back, leave the membership.',
    ],
  },
}
