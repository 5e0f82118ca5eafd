import type { PosterOptions } from '../../../shared/console/channel.ts'
import type { PosterContent, PosterSheet } from '../../poster/content.ts'
import type { FoundCard } from '../card/cardRow.ts'
import { channelQrcode } from '../channel/channelQrcode.ts'
import type { ChannelRow } from '../channel/channelRow.ts'
import { portalLink } from '../channel/showChannel.ts'
import type { House } from '../house.ts'
import { fetchPicture } from './fetchPicture.ts'

type Options = Pick<PosterOptions, 'format' | 'code' | 'headline' | 'bleed'>

/** What stands on every poster of a card: its words, colour and pictures. */
export async function cardContent(
  house: House,
  { template }: FoundCard,
): Promise<Omit<PosterContent, 'locale' | 'store' | 'code' | 'headline'>> {
  const [logo, background] = await Promise.all([
    fetchPicture(house, template.logoUrl),
    fetchPicture(house, template.backgroundUrl),
  ])
  return {
    brandName: template.brandName,
    cardTitle: template.title,
    privileges: template.prerogative.split(/\r?\n/).map(plainLine).filter(Boolean),
    openingPoints: template.supplyBonus ? (template.bonusRule?.initIncreaseBonus ?? 0) : 0,
    accent: template.color,
    logo,
    background,
  }
}

/** One channel's poster. Throws WechatError where WeChat gives no code. */
export async function posterSheet(
  house: House,
  {
    options,
    card,
    row,
    common,
  }: {
    options: Options
    card: FoundCard
    row: ChannelRow
    common: Awaited<ReturnType<typeof cardContent>>
  },
): Promise<PosterSheet> {
  const { cardId } = card
  const code =
    options.code === 'wechat'
      ? (await channelQrcode(house, row, cardId)).url
      : portalLink(house, row.channel, cardId)
  // Only a store is for customers to read; what a link or an article is called is between colleagues.
  const store = row.kind === 'store' ? { name: row.name, address: row.address ?? undefined } : undefined
  const headline = options.headline || undefined
  const words = [common.brandName, common.cardTitle, headline, store?.name, ...common.privileges].join('')
  return {
    format: options.format,
    bleed: options.bleed,
    content: { ...common, locale: isChinese(words) ? 'zh-CN' : 'en', store, headline, code },
  }
}

/** Our words are in the language of the merchant's. */
const isChinese = (words: string) => /\p{Script=Han}/u.test(words)

/** Merchants number their lines, or put a dot before each; the poster has ticks. */
const plainLine = (line: string) => line.trim().replace(/^(\d{1,2}[.、．)）](?!\d)|[-•·●*])\s*/u, '')

/** Why a card has no poster with WeChat's own code. */
export function codeRefusal(
  { template }: FoundCard,
  code: PosterOptions['code'],
): 'custom_code' | 'bound_card' | undefined {
  if (code !== 'wechat') return undefined
  if (template.useCustomCode) return 'custom_code'
  return template.bindOpenid ? 'bound_card' : undefined
}
