/**
 * What the emulator's phone (a page in an ordinary browser) and the emulator's server say to each other.
 * JSON on the emulator's own port, beside the doors; none of it exists at WeChat.
 *
 * Who holds the phone is told by the cookie `emulator_customer` (an openid), which phone it is by `emulator_phone`
 * (`ios` or `android`); both are set by the phone page and, cookies having no port, seen by portal and emulator alike.
 */

import type { PhoneMemberCode, PhonePoster } from './scannable.ts'

export type PhonePlatform = 'ios' | 'android'

/** The face of a card as the phone draws it; values are WeChat's own. */
export type PhoneCardFace = {
  cardId: string
  brandName: string
  title: string
  logoUrl: string
  /** `#rrggbb`. */
  color: string
  backgroundUrl: string
  codeType: string
  notice: string
  description: string
  prerogative: string
  bonusRules: string
  bonusCleared: string
  servicePhone: string
  validity: string
  discount?: number
  supplyBonus: boolean
  supplyBalance: boolean
  center?: { title: string; subTitle: string; url: string }
  /** custom_url, promotion and custom cells, in WeChat's order. */
  cells: { name: string; tips: string; url: string; onlyActive: boolean }[]
  /** `place`: which of `customFieldValues` is shown under it. */
  customFields: { name: string; url: string; place: number }[]
  canGiveFriend: boolean
  status: string
}

/** One card in a customer's pack. */
export type PhoneHolding = {
  face: PhoneCardFace
  code: string
  hasActive: boolean
  /** What is deleted or given away is not in the pack. */
  status:
    | 'NORMAL'
    | 'CONSUMED'
    | 'EXPIRE'
    | 'GIFTING'
    | 'GIFT_SUCC'
    | 'GIFT_TIMEOUT'
    | 'DELETE'
    | 'UNAVAILABLE'
  /** Why the merchant made it unavailable, where it is. */
  endReason: string
  membershipNumber: string
  bonus: number
  /** In fen. */
  balance: number
  customFieldValues: string[]
  backgroundUrl: string
  canModify: boolean
  /**
   * Where 激活会员卡 on the card leads while `hasActive` is false: the form with this card's code in its query, or the
   * merchant's own page for interface activation. Without it the phone opens
   * `/bizmall/activatemembercard?action=activate&card_id=…&code=…`.
   */
  activateUrl?: string
}

export type PhoneMessage =
  | { kind: 'text'; id: string; from: 'me' | 'them'; at: string; text: string }
  /** A shared link, as a white card with title, text and thumbnail. */
  | {
      kind: 'link'
      id: string
      from: 'me' | 'them'
      at: string
      title: string
      text: string
      thumbUrl: string
      url: string
    }
  /** A service notice: title, an optional large figure, rows, and the holding it belongs to. */
  | {
      kind: 'notice'
      id: string
      at: string
      title: string
      figure?: string
      rows: [string, string][]
      cardId: string
      code: string
    }

export type PhoneChat = {
  id: string
  name: string
  avatarUrl: string
  kind: 'service' | 'person' | 'notices'
  messages: PhoneMessage[]
}

export type PhoneCustomer = { openid: string; nickname: string; avatarUrl: string; mobile: string }

/** GET /_emulator/phone/state — everything the phone of the customer in the cookie shows. */
export type PhoneState = {
  customers: PhoneCustomer[]
  customer: PhoneCustomer
  merchant: { appId: string; name: string; avatarUrl: string }
  portalUrl: string
  chats: PhoneChat[]
  holdings: PhoneHolding[]
  posters: PhonePoster[]
  /** The active cards of the other customers, as far as they can be scanned. */
  memberCodes: PhoneMemberCode[]
  /** Which address the JS-SDK's signature is checked against: iOS the page first entered, Android the current one. */
  urlPolicy: { ios: 'entry' | 'current'; android: 'entry' | 'current' }
}

/** GET /_emulator/phone/changes — server-sent events; one `change` whenever the state above may differ. */

/**
 * POST /_emulator/phone/scan { text } — what the phone does with a scanned code: open a page in the browser, or a card.
 * `http://weixin.qq.com/q/…` codes made by card/qrcode/create lead to the claim page (or to the card, for its holder).
 */
export type ScanResult =
  | { kind: 'page'; url: string }
  | { kind: 'claim'; face: PhoneCardFace; outerStr: string }
  | { kind: 'holding'; cardId: string; code: string }
  | { kind: 'nothing'; text: string }

/** POST /_emulator/phone/claim { cardId, outerStr } — 领取 on the claim page. `problem` is WeChat's sentence for people. */
export type ClaimResult = { ok: true; code: string } | { ok: false; problem: string }

/**
 * POST /_emulator/bridge/verify { appId, timestamp, nonceStr, signature, urls, jsApiList } — preVerifyJSAPI, checked for real
 * against the account's jsapi ticket(s) and its registered JS domains. `urls`: the one that counts under the policy in force.
 * Answers the bridge's own word: `preVerifyJSAPI:ok`, `…:fail_invalid signature`, `…:fail_invalid url domain`, `…:fail`.
 */
export type VerifyResult = { err_msg: string }

/**
 * POST /_emulator/bridge/addcard { cardList: [{card_id, card_ext}], commit } — checks every cardExt signature (wx_card ticket),
 * its freshness and the card; `commit: false` only looks (the sheet), `commit: true` takes the cards.
 */
export type AddCardResult =
  | {
      ok: true
      cards: {
        face: PhoneCardFace
        alreadyHeld: boolean
        code?: string
        encryptCode?: string
        cardExt: string
      }[]
    }
  | { ok: false; err_msg: string; problem: string }

/** POST /_emulator/bridge/opencard { cardList: [{card_id, code}] } — may this customer open it? */
export type OpenCardResult =
  | { ok: true; cardId: string; code: string }
  | { ok: false; err_msg: string; problem: string }

/**
 * The activation form, a page at WECHAT_MP_URL/bizmall/activatemembercard (H5 inside the phone's browser).
 * GET /_emulator/phone/form?query=<the page's own query string, encoded> answers what to draw.
 */
export type PhoneForm =
  | {
      kind: 'form'
      face: PhoneCardFace
      /** Present when the card is held already and only needs activating. */
      code?: string
      outerStr: string
      required: PhoneFormField[]
      optional: PhoneFormField[]
      serviceStatement?: { name: string; url: string }
      bindOldCard?: { name: string; url: string }
      /** What this customer gave for other cards: field id to value. */
      prefill: Record<string, string>
    }
  /** For a holder the component opens the card, not the form (wire contract 6.4). */
  | { kind: 'holding'; cardId: string; code: string }
  | { kind: 'problem'; text: string }

export type PhoneFormField = {
  id: string
  kind: 'common' | 'text' | 'radio' | 'select' | 'checkbox'
  name: string
  options: string[]
}

/**
 * POST /_emulator/phone/submit { query, fields } — 激活. Claims the card where it is not held yet, then submits.
 * `redirectUrl` for redirect-type cards; none for plain one-tap cards, which are active at once.
 */
export type SubmitResult =
  | { ok: true; code: string; redirectUrl?: string }
  | { ok: false; problem: string; field?: string }

/**
 * Between the phone page and a page in its browser (window.postMessage; `wechat-emulator` is always `true`).
 * The bridge in the page asks, the phone answers with the same id.
 */
export type FromPage =
  | { 'wechat-emulator': true; type: 'hello'; url: string; title: string }
  /** The document is about to be replaced by another. */
  | { 'wechat-emulator': true; type: 'leaving' }
  | {
      'wechat-emulator': true
      type: 'invoke'
      id: number
      name: string
      args: Record<string, unknown>
      url: string
      entryUrl: string
    }
export type ToPage =
  | { 'wechat-emulator': true; type: 'result'; id: number; result: Record<string, unknown> }
  | { 'wechat-emulator': true; type: 'go'; to: 'back' | 'reload' }
  /** Android scales text through the bridge; iOS by -webkit-text-size-adjust. */
  | { 'wechat-emulator': true; type: 'fontScale'; scale: number }
  /** A phone's dark mode, which an ordinary browser cannot impose on one frame. */
  | { 'wechat-emulator': true; type: 'theme'; theme: 'light' | 'dark' }

/**
 * Cookies that the phone page sets beside the two above, read by the bridge before the page's own scripts run:
 * `emulator_theme` (`light` | `dark`), `emulator_font` (0.94 … 1.4), `emulator_language` (`zh_CN` | `en`) and
 * `emulator_bridge` (`late` | `none`, else absent), which plays a bridge that comes late or never.
 */
export const phoneCookies = {
  customer: 'emulator_customer',
  phone: 'emulator_phone',
  theme: 'emulator_theme',
  font: 'emulator_font',
  language: 'emulator_language',
  bridge: 'emulator_bridge',
  /** Whose cookies of the portal this browser holds. */
  jar: 'emulator_jar',
} as const
