import type { JsonObject } from './json.ts'

/** Everything the emulator remembers. Plain JSON: it goes to the state file as it is. Times are ms since 1970 unless they say seconds. */
export type State = {
  startedAt: number
  settings: EmulatorSettings
  credentials: Credentials
  oauthCodes: OauthCode[]
  images: Record<string, { contentType: string; base64: string }>
  cards: StoredCard[]
  holdings: Holding[]
  activateTickets: ActivateTicket[]
  qrcodes: QrCode[]
  landingPages: LandingPage[]
  /** By appid: who may take cards that are not approved. */
  whitelists: Record<string, Whitelist>
  /** What the data cube tells, by card id and, for the account as a whole, by appid. */
  figures: Record<string, Figures>
  customers: Customer[]
  notices: Notice[]
  posters: Poster[]
  /** Every code of WeChat's own ever given out: it outlives a reset, so that no code ever comes twice. */
  usedCodes: string[]
  usedNonces: { key: string; at: number }[]
  pushes: Push[]
}

/** The switches of POST /_emulator/settings; documented there. */
export type EmulatorSettings = {
  literalAmpersand: boolean
  pushMode: 'plain' | 'compat' | 'safe'
  duplicatePushes: boolean
  outOfOrderPushes: boolean
  pushDelayMs: number
  ticketLifeMs: number
  urlPolicy: { ios: 'entry' | 'current'; android: 'entry' | 'current' }
  refuse73211: boolean
  refuseIp: boolean
  review: 'pass' | 'fail'
  reviewDelayMs: number
  snapshot: boolean
}

/** `plain` is cgi-bin/token, `stable` is cgi-bin/stable_token: two pools that never touch each other. */
export type AccessToken = {
  value: string
  appId: string
  pool: 'plain' | 'stable'
  expiresAt: number
  /** From then on it is not the latest any more: 40001 instead of 42001. */
  retiredAt?: number
}
type JsTicket = { value: string; appId: string; type: 'jsapi' | 'wx_card'; expiresAt: number }
type Credentials = {
  tokens: AccessToken[]
  tickets: JsTicket[]
  forced: { appId: string; at: number }[]
}

type OauthCode = {
  code: string
  appId: string
  openid: string
  scope: string
  expiresAt: number
  used: boolean
}

type CardStatus =
  | 'CARD_STATUS_NOT_VERIFY'
  | 'CARD_STATUS_VERIFY_FAIL'
  | 'CARD_STATUS_VERIFY_OK'
  | 'CARD_STATUS_DELETE'

export type StoredCard = {
  appId: string
  cardId: string
  /** What the open-card component calls it. */
  encryptCardId: string
  /** `member_card` as it was sent. */
  memberCard: JsonObject
  status: CardStatus
  createdAt: number
  updatedAt: number
  quantity: number
  totalQuantity: number
  form?: CardForm
  /** Codes of the merchant's own, in the order of their coming: those to give out, and those given. */
  deposit?: { free: string[]; taken: string[] }
}

/** A page of card/landingpage/create. */
export type LandingPage = {
  id: number
  appId: string
  banner: string
  title: string
  canShare: boolean
  scene: string
  cards: { cardId: string; thumbUrl: string }[]
}

type Whitelist = { openids: string[]; usernames: string[] }

/** One day in China, `YYYY-MM-DD`: how often, by how many people, and the totals at its end. */
export type FiguresDay = {
  day: string
  viewCnt: number
  viewUser: number
  receiveCnt: number
  receiveUser: number
  activeCnt: number
  activeUser: number
  totalUser: number
  totalReceiveUser: number
}
export type Figures = {
  /** The latest last; the oldest are forgotten. */
  days: FiguresDay[]
  /** By person: the last day on which she was counted, so that she counts once a day. */
  seen: Record<string, { view?: string; receive?: string; active?: string }>
}

export type FormField = {
  id: string
  kind: 'common' | 'text' | 'radio' | 'select' | 'checkbox'
  name: string
  options: string[]
}
export type FormPart = { canModify: boolean; fields: FormField[] }
export type FormLink = { name: string; url: string }
export type CardForm = {
  required: FormPart
  optional: FormPart
  serviceStatement?: FormLink
  bindOldCard?: FormLink
}

export type Answers = {
  common_field_list: { name: string; value: string }[]
  custom_field_list: { name: string; value: string; value_list: string[] }[]
}

export type Holding = {
  appId: string
  cardId: string
  openid: string
  code: string
  /** One to one with the code, as WeChat says of it. */
  encryptCode: string
  status:
    | 'NORMAL'
    | 'CONSUMED'
    | 'EXPIRE'
    | 'GIFTING'
    | 'GIFT_SUCC'
    | 'GIFT_TIMEOUT'
    | 'DELETE'
    | 'UNAVAILABLE'
  /** What the merchant said when the card was made unavailable. */
  endReason?: string
  /** Thrown out of the pack after its end, whose state it keeps. */
  isDiscarded?: boolean
  hasActive: boolean
  membershipNumber: string
  bonus: number
  /** In fen. */
  balance: number
  customFieldValues: string[]
  backgroundUrl: string
  outerStr: string
  claimedAt: number
  /** Seconds; absent: the card's own dates. */
  beginTime?: number
  endTime?: number
  answers?: Answers
}

type ActivateTicket = {
  ticket: string
  appId: string
  cardId: string
  code: string
  answers: Answers
  expiresAt: number
}

export type QrCode = {
  id: string
  ticket: string
  appId: string
  cards: { cardId: string; outerStr: string; openid: string; code: string; singleUse: boolean }[]
  expiresAt: number
  claimed: boolean
}

export type Customer = {
  openid: string
  unionid: string
  nickname: string
  /** What the test white list names her by, beside the openid. */
  wechatId: string
  mobile: string
  sex: 'MALE' | 'FEMALE' | ''
  /** A tourist of WeChat's snapshot mode: web authorization says `is_snapshotuser: 1`. */
  isSnapshot: boolean
  /** What she gave for other cards: WeChat fills it into the next form. */
  profile: Record<string, string>
}

export type Notice = {
  id: string
  openid: string
  at: number
  title: string
  figure?: string
  rows: [string, string][]
  cardId: string
  code: string
}

type Poster = { name: string; text: string; url: string }

export type PushTry = { at: string; status?: number; answer?: string; problem?: string }
export type Push = {
  id: string
  event: string
  openid: string
  cardId: string
  code: string
  mode: 'plain' | 'compat' | 'safe'
  /** The message before sealing, exactly as it is signed. */
  xml: string
  at: string
  state: 'waiting' | 'delivered' | 'given_up'
  /** When the next try is due, ms. */
  nextAt: number
  tries: PushTry[]
}
