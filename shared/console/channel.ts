import { z } from 'zod'
import { Greeting } from '../card.ts'

export const channelKinds = ['store', 'link', 'article'] as const

/** Where a store is, in degrees of China's own datum (GCJ-02), as Tencent's and AMap's maps tell it. */
export const Location = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
})
export type Location = z.infer<typeof Location>

/** POST /api/console/channels. `channel` is WeChat's `outer_str`; made from the name where it is absent. */
export const NewChannel = z.object({
  channel: z.string().trim().max(128).optional(),
  kind: z.enum(channelKinds),
  name: z.string().trim().min(1).max(60),
  address: z.string().trim().max(120).optional(),
  /** Of a store: customers may ask how far it is. Null: unknown. */
  location: Location.nullable().optional(),
  greeting: Greeting.optional(),
})
export type NewChannel = z.infer<typeof NewChannel>

/** PATCH /api/console/channels/:channel { revision, … }; 409 `stale` where somebody else changed it meanwhile. */
export const ChannelEdit = NewChannel.omit({ channel: true, kind: true })
  .partial()
  .extend({ revision: z.int() })
export type ChannelEdit = z.infer<typeof ChannelEdit>

/** GET /api/console/channels?cursor=&q=&kind= answers Paged<Channel>; GET /channels/:channel, POST and PATCH answer a Channel. POST /channels/:channel/archive and /restore: {}. */
export type Channel = {
  channel: string
  kind: (typeof channelKinds)[number]
  name: string
  address?: string
  location?: Location
  greeting?: Greeting
  revision: number
  archived: boolean
  createdAt: string
  /** The portal's own link of this channel. */
  link: string
  /** Members that came through it, and how many opened it. */
  opened: number
  members: number
}

/** POST /api/console/channels/import { lines }: one store a line, `name` or `name,address`. Nothing is made where a line is wrong. */
export const ImportChannels = z.object({ lines: z.string().max(200_000) })
export type ChannelsImported = { made: number; known: number }

/** POST /api/console/channels/:channel/qrcode. Nothing said: the channel's permanent code (WeChat keeps it 365 days and it is renewed). */
export const AskQrcode = z.object({
  cardId: z.string().optional(),
  /** 60 to 1800. */
  expireSeconds: z.int().min(60).max(1800).optional(),
  /** One claim only; WeChat demands an approved card with stock. */
  once: z.boolean().optional(),
})
export type AskQrcode = z.infer<typeof AskQrcode>
export type Qrcode = { url: string; expiresAt: string; once: boolean }

/** What a poster is printed for, and on. `portal` opens the join page, `wechat` opens WeChat's own claim page. */
export const PosterOptions = z.object({
  format: z.enum(['a4', 'tent']),
  code: z.enum(['portal', 'wechat']).default('portal'),
  cardId: z.string().optional(),
  headline: z.string().trim().max(24).optional(),
  /** 3 mm of colour beyond each edge, for a print shop that cuts; `bleed=1` in a query. */
  bleed: z.boolean().optional(),
})
export type PosterOptions = z.infer<typeof PosterOptions>
/** GET /api/console/channels/:channel/poster.pdf and poster.png take PosterOptions in the query and answer the file. */

/** POST /api/console/posters answers { id }: one file with a page a channel (pdf) or a zip of pictures (png), made by a task. */
export const PosterBatch = PosterOptions.extend({
  file: z.enum(['pdf', 'png']),
  channels: z.array(z.string()).max(2000).optional(),
})
export type PosterBatch = z.infer<typeof PosterBatch>
/** GET /api/console/posters/:id; the file is at GET /api/console/posters/:id/file. */
export type PosterProgress = {
  id: string
  state: 'waiting' | 'working' | 'done' | 'failed'
  done: number
  total: number
  message?: string
}

/** POST /api/console/landing-pages (landingpage/create). GET answers { items: LandingPage[] }, the newest first. */
export const scenes = [
  'SCENE_NEAR_BY',
  'SCENE_MENU',
  'SCENE_QRCODE',
  'SCENE_ARTICLE',
  'SCENE_H5',
  'SCENE_IVR',
  'SCENE_CARD_CUSTOM_CELL',
] as const
export const NewLandingPage = z.object({
  title: z.string().trim().min(1).max(60),
  /** From POST /api/console/pictures, kind `banner`: 640 × 300. */
  bannerUrl: z.url(),
  canShare: z.boolean(),
  scene: z.enum(scenes),
  cards: z
    .array(z.object({ cardId: z.string(), thumbUrl: z.url() }))
    .min(1)
    .max(10),
})
export type NewLandingPage = z.infer<typeof NewLandingPage>
export type LandingPage = {
  id: string
  title: string
  url: string
  scene: (typeof scenes)[number]
  createdAt: string
}

/** GET /api/console/cards/:cardId/article (mpnews/gethtml): a snippet to paste into an article. */
export type ArticleSnippet = { html: string }
