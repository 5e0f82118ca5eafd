/** How a call failed: WeChat's own word, no word in time, no connection, a gateway's status, or an answer nobody can read. */
export type WechatErrorKind = 'answer' | 'timeout' | 'network' | 'http' | 'shape'

/** The codes on which this house acts (wire contract 1.4, 2, 6.5 to 6.11, 9). */
export const errcodes = {
  busy: -1,
  invalidCredential: 40001,
  oauthCodeInvalid: 40029,
  invalidAccessToken: 40014,
  serialCodeInvalid: 40056,
  cardIdInvalid: 40073,
  encryptCodeInvalid: 40075,
  cardStatusInvalid: 40078,
  dateInfoInvalid: 40100,
  quantityInvalid: 40122,
  userCardStatusInvalid: 40127,
  supplyBonusStays: 40135,
  depositTooFew: 40136,
  centerConflict: 40145,
  cardParametersInvalid: 40150,
  contentRefused: 40151,
  oauthCodeUsed: 40163,
  requiredFieldMissing: 41011,
  accessTokenExpired: 42001,
  oauthCodeExpired: 42003,
  dailyQuotaReached: 45009,
  minuteQuotaReached: 45011,
  tooLong: 45021,
  outOfStock: 45031,
  dateFormatInvalid: 61500,
  dateRangeInvalid: 61501,
  dataNotReady: 61503,
  notMemberCard: 72003,
  activateTicketInvalid: 72011,
  activateTicketExpired: 72012,
  needsWxActivate: 72026,
  webLinksRefused: 73211,
} as const

const rejectedToken: number[] = [
  errcodes.invalidCredential,
  errcodes.invalidAccessToken,
  errcodes.accessTokenExpired,
]
const laterPerhaps: number[] = [errcodes.busy, errcodes.minuteQuotaReached]

type Failure = {
  kind: WechatErrorKind
  /** The path alone: the query carries the token. */
  endpoint: string
  errcode?: number
  /** WeChat's errmsg without its trace suffix, or a word of ours where WeChat said nothing. */
  errmsg: string
  retryable?: boolean
}

/**
 * A call to WeChat that brought no result. The message is composed from errcode, errmsg stem and endpoint;
 * a token, a secret, a ticket or a query is never in it, nor in a cause.
 */
export class WechatError extends Error {
  override name = 'WechatError'
  readonly kind: WechatErrorKind
  readonly endpoint: string
  readonly errcode?: number
  readonly errmsg: string
  /** Whether the same call may succeed later without anything being changed. */
  readonly retryable: boolean

  constructor(failure: Failure) {
    super(`${failure.endpoint}: ${failure.errcode ?? failure.kind} ${failure.errmsg}`)
    this.kind = failure.kind
    this.endpoint = failure.endpoint
    if (failure.errcode !== undefined) this.errcode = failure.errcode
    this.errmsg = failure.errmsg
    this.retryable = failure.retryable ?? isRetryable(failure)
  }
}

function isRetryable({ kind, errcode }: Failure): boolean {
  if (kind === 'answer') return errcode !== undefined && laterPerhaps.includes(errcode)
  return kind === 'timeout' || kind === 'network'
}

export const isWechatError = (error: unknown): error is WechatError => error instanceof WechatError

/** Whether WeChat answered with one of these codes. */
export const hasErrcode = (error: unknown, ...codes: number[]): error is WechatError =>
  isWechatError(error) && error.errcode !== undefined && codes.includes(error.errcode)

/** 40001, 40014, 42001: the token is the culprit, and a new one may be accepted. */
export const isRejectedToken = (error: unknown) => hasErrcode(error, ...rejectedToken)

/** -1 and 45011: WeChat is busy, or has been asked too often within this minute. */
export const isBusy = (error: unknown) => hasErrcode(error, ...laterPerhaps)

/**
 * The part of an errmsg that means something. WeChat appends ` rid: …`, ` hint: […]` or ` hints: [ req_id: … ]`,
 * in token errors after a comma (wire contract, conventions); a suffix differs at every call.
 */
export const errmsgStem = (errmsg: string) =>
  errmsg
    .replace(/[,\s]*\b(rid\s*:|hints?\s*:\s*\[).*$/s, '')
    .trim()
    .slice(0, 200)
