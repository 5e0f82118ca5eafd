import type { Locale } from '../../portal.ts'

/** Our words on the paper, and what the server says about printing it. */
export type PosterTexts = {
  paper: {
    headline: string
    hint: string
    reward: (points: number) => string
    privileges: string
    howTo: string
    steps: [string, string, string]
  }
  fileName: { a4: (name: string) => string; tent: (name: string) => string; batch: (count: number) => string }
  unknownCard: string
  unknownChannel: string
  noChannels: string
  customCode: string
  boundCard: string
  unknownBatch: string
  notYet: string
  /** Why a batch has failed. */
  failed: Record<'card' | 'wechat' | 'internal', string>
}

const zhCN: PosterTexts = {
  paper: {
    headline: '微信扫一扫，成为会员',
    hint: '微信扫一扫',
    reward: (points) => `入会即送 ${points} 积分`,
    privileges: '会员权益',
    howTo: '三步成为会员',
    steps: ['打开微信，扫一扫', '领取会员卡', '填好资料，马上生效'],
  },
  fileName: {
    a4: (name) => `${name}-海报`,
    tent: (name) => `${name}-台卡`,
    batch: (count) => `全部海报-${count}张`,
  },
  unknownCard: '系统里没有这张会员卡，可能已被删除。请刷新页面后另选一张。',
  unknownChannel: '没有这个渠道，可能链接写错了。请回到渠道列表重新选择。',
  noChannels: '没有可以打印的门店：请先添加门店，或检查所选的渠道是否已归档。',
  customCode:
    '这张卡使用商户自定义的卡号，微信不能直接为它生成领卡码。请改用“门户链接”二维码，或选择另一张卡。',
  boundCard: '这张卡只能由指定的用户领取，不能印在海报上。请选择另一张卡。',
  unknownBatch: '没有这批海报，或者它已经超过一天被清理了。请重新生成。',
  notYet: '这批海报还没有做好，请等进度到 100% 后再下载。',
  failed: {
    card: '会员卡已不可用，这批海报没有做成。请换一张卡重新生成。',
    wechat: '微信没有给出二维码，这批海报没有做成。请稍后重新生成，或改用“门户链接”二维码。',
    internal: '系统出了意外，这批海报没有做成。请重新生成；如果再次失败，请联系系统管理员。',
  },
}

const en: PosterTexts = {
  paper: {
    headline: 'Scan with WeChat, become a member',
    hint: 'Scan with WeChat',
    reward: (points) => `${points} points when you join`,
    privileges: 'Members enjoy',
    howTo: 'Join in three steps',
    steps: ['Open WeChat and scan', 'Take the member card', 'Fill in the form: it works at once'],
  },
  fileName: {
    a4: (name) => `${name}-poster`,
    tent: (name) => `${name}-table-tent`,
    batch: (count) => `posters-${count}`,
  },
  unknownCard:
    'This member card is not in the system; it may have been deleted. Reload the page and choose another.',
  unknownChannel: 'There is no such channel; the link may be wrong. Choose it again from the list.',
  noChannels:
    'There is no store to print for: add a store first, or see whether the chosen channels are archived.',
  customCode:
    'This card uses codes of your own, for which WeChat makes no claim code by itself. Use the QR code of the portal link, or choose another card.',
  boundCard:
    'Only a named customer can take this card, so it cannot be printed on a poster. Choose another card.',
  unknownBatch:
    'There is no such batch of posters, or it is more than a day old and was cleared away. Make it again.',
  notYet: 'These posters are not finished. Download them when the progress reaches 100 %.',
  failed: {
    card: 'The member card can no longer be used, so these posters were not made. Choose another card and start again.',
    wechat:
      'WeChat gave no QR code, so these posters were not made. Try again later, or use the QR code of the portal link.',
    internal:
      'Something unexpected happened and these posters were not made. Try again; if it fails again, tell whoever runs the system.',
  },
}

const texts: Record<Locale, PosterTexts> = { 'zh-CN': zhCN, en }
export const posterTexts = (locale: Locale): PosterTexts => texts[locale]
