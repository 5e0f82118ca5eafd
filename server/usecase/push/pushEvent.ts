import type { House } from '../house.ts'

/** One of WeChat's events, with what each use of it needs. */
export type PushEvent = {
  cardId: string
  /** Empty in events that are not about one customer's card, and now and then in user_view_card. */
  code: string
  /** FromUserName, under the signature. In review events its meaning is unclear: no member. */
  openid: string
  /** WeChat's CreateTime: what happened when, in whatever order it arrives. */
  sentAt: Date
  message: Record<string, string>
  /** How often it could not be applied so far. */
  attempts: number
}

/**
 * What an event does. May be repeated, come late or in another order: it changes nothing twice. `later`: WeChat does not
 * show yet what it announced. Throws WechatError.
 */
export type ApplyEvent = (house: House, push: PushEvent, signal: AbortSignal) => Promise<'applied' | 'later'>
