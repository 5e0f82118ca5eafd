import type { FirstState, JssdkConfig, Locale, PageProblem } from '../../../shared/portal.ts'
import { isWechatError } from '../../wechat/error.ts'
import type { FoundCard } from '../card/cardRow.ts'
import { findCard } from '../card/findCard.ts'
import { getChannel } from '../channel/channelRow.ts'
import { isChannel } from '../channel/isChannel.ts'
import type { House } from '../house.ts'
import { viewMe } from '../me/viewMe.ts'
import { cardFace } from './cardFace.ts'
import { signJssdk } from './signJssdk.ts'
import { codesFor } from './viewMemberCode.ts'

export type PortalVisit = {
  place: FirstState['place']
  locale: Locale
  /** This page's own address under PUBLIC_URL, as the browser has it. */
  url: string
  requestId: string
  cardId?: string
  channel?: string
  /** The session's. Without one, nothing of a person is shown. */
  openid?: string
  /** From the signed cookie of the browser that landed. */
  activationId?: string
}

/** A page that waits longer for a signature than this goes out without one, and asks for it again. */
const SIGNATURE_WAIT_MS = 1500

/**
 * The portal's first state: card, membership, the form's outline, the channel's greeting and the JS-SDK's configuration,
 * so that the first view needs no further request. A busy WeChat costs the signature alone, where the card is known.
 */
export async function viewPortal(house: House, visit: PortalVisit): Promise<FirstState> {
  const { place, locale, url, requestId } = visit
  const base = { locale, place, url, requestId }
  const card = await cardOrProblem(house, visit.cardId)
  if ('problem' in card) return { ...base, ...card }
  const channel = visit.channel !== undefined && isChannel(visit.channel) ? visit.channel : undefined
  const [me, greeting, jssdk] = await Promise.all([
    membership(house, visit, card.cardId),
    greetingOf(house, channel, locale),
    place === 'wechat' ? signature(house, url) : undefined,
  ])
  return {
    ...base,
    card: cardFace(card),
    ...(me ? { me } : {}),
    ...outline(card),
    ...(channel === undefined ? {} : { channel }),
    ...(greeting ? { greeting } : {}),
    ...(jssdk ? { jssdk } : {}),
    ...(me?.state === 'active' && me.memberNo ? { codes: codesFor(house, me.memberNo) } : {}),
  }
}

async function cardOrProblem(
  house: House,
  cardId: string | undefined,
): Promise<FoundCard | { problem: PageProblem }> {
  try {
    const card = await findCard(house, cardId)
    return card ?? { problem: cardId === undefined ? 'no_card_yet' : 'card_unknown' }
  } catch (error) {
    if (!isWechatError(error)) throw error
    house.log.warn({ error }, 'WeChat was asked for a card that is not known here, and gave no answer')
    return { problem: 'wechat_busy' }
  }
}

async function membership(house: House, { openid, locale, activationId }: PortalVisit, cardId: string) {
  if (openid === undefined) return undefined
  return viewMe(house, { openid, cardId, locale, ...(activationId === undefined ? {} : { activationId }) })
}

async function greetingOf(house: House, channel: string | undefined, locale: Locale) {
  const row = channel === undefined ? undefined : await getChannel(house.db, channel)
  return row?.greeting ? { name: row.name, text: row.greeting[locale] } : undefined
}

const outline = ({ form }: FoundCard): Pick<FirstState, 'form'> =>
  form
    ? {
        form: { fields: form.fields, ...(form.serviceStatement ? { statement: form.serviceStatement } : {}) },
      }
    : {}

async function signature(house: House, url: string): Promise<JssdkConfig | undefined> {
  const inTime = new AbortController()
  const late = house.clock.wait(SIGNATURE_WAIT_MS, inTime.signal).catch(() => undefined)
  try {
    const signed = await Promise.race([signJssdk(house, { url }), late])
    return signed?.outcome === 'signed' ? signed.config : undefined
  } catch (error) {
    if (!isWechatError(error)) throw error
    house.log.warn({ error }, 'the page went out without a JS-SDK signature; it will ask again')
    return undefined
  } finally {
    inTime.abort()
  }
}
