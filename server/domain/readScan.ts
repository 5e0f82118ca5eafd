import { isDynamicCode } from './dynamicCode.ts'
import { isMemberNo } from './memberNo.ts'
import { normaliseMobile } from './mobile.ts'

/** What a till was given, before anybody is looked for. */
export type Scan =
  | { kind: 'dynamic'; text: string }
  /**
   * What it most likely is; a number, a code and a phone can look alike, so whoever looks tries all that fit.
   * `spellings`: how it may stand in a row; `mobile`: as a phone number, where it can be one.
   */
  | {
      kind: 'memberNo' | 'code' | 'mobile' | 'tail'
      text: string
      spellings: string[]
      mobile?: string | undefined
    }
  /** `page`: an address of ours, as on a poster; `address`: somebody else's; `unreadable`: none of all this. */
  | { kind: 'unknown'; why: 'empty' | 'page' | 'address' | 'unreadable' }

/** Longer is no scan: somebody pasted a letter. */
const LENGTH_MAX = 1000
/** The longest number or code that a member can have. */
const NUMBER_MAX = 20

/** How wx.scanQRCode and scanner guns name the kind of a code before it: `CODE_128,…`; underscores suffer in an IME. */
const SYMBOLOGY =
  /^(?:code[\s_\-—]*(?:128|39|93|25)|codabar|ean[\s_\-—]*(?:13|8)|upc[\s_\-—]*[ae]|itf(?:[\s_\-—]*14)?|gs1[\s_\-—]*128|qr[\s_\-—]*code|pdf[\s_\-—]*417|data[\s_\-—]*matrix|aztec)\s*[,:;]/i
/** The AIM identifier that a gun may put before what it read: `]C0`, `]Q1`. */
const AIM = /^\][a-z]\d/i
const LABEL = /^(?:no|nr|number|code|id|card|vip|member)\s*[.:#=]+/i
const ADDRESS = /^(?:[a-z][a-z\d+.-]*:)?\/\/\S/i

/**
 * Reads what a camera, a scanner gun or a hand has put into the one field: full-width digits, control characters, invisible
 * ones, blanks, quotes that an IME left, prefixes of scanners and words like 会员号 before it are all forgiven.
 * `publicUrl`: our own address, to tell a poster of ours from another code.
 */
export function readScan(raw: string, publicUrl: string): Scan {
  if (raw.length > LENGTH_MAX) return { kind: 'unknown', why: 'unreadable' }
  // Controls (STX, GS, CR), zero-width signs and byte-order marks: guns send them, and nobody sees them.
  const plain = raw.normalize('NFKC').replaceAll(/\p{C}/gu, '').trim()
  if (plain === '') return { kind: 'unknown', why: 'empty' }
  if (ADDRESS.test(plain)) return { kind: 'unknown', why: isOurs(plain, publicUrl) ? 'page' : 'address' }
  const literal = withoutPrefixes(plain)
  const text = literal.replaceAll(/[\p{P}\p{S}\p{Z}]/gu, '')
  if (!/^[\da-z]+$/i.test(text)) return { kind: 'unknown', why: 'unreadable' }
  if (isDynamicCode(text)) return { kind: 'dynamic', text }
  const mobile = mobileIn(literal, text)
  if (text.length > NUMBER_MAX) return { kind: 'unknown', why: 'unreadable' }
  const spellings = [...new Set([text, literal, text.toUpperCase(), literal.toUpperCase()])].filter(
    ({ length }) => length <= NUMBER_MAX,
  )
  return { kind: kindOf(text, mobile), text, spellings, mobile }
}

function kindOf(text: string, mobile: string | undefined): 'memberNo' | 'code' | 'mobile' | 'tail' {
  if (/^\d{4}$/.test(text)) return 'tail'
  if (isMemberNo(text)) return 'memberNo'
  return mobile !== undefined && /^(?:1[3-9]\d{9}|\+\d+)$/.test(mobile) ? 'mobile' : 'code'
}

/** `00…` begins an international number and many a code: only who types + means the former. */
function mobileIn(literal: string, text: string): string | undefined {
  const isAbroad = literal.startsWith('+')
  const mobile = normaliseMobile(isAbroad ? literal : text)
  return mobile?.startsWith('+') && !isAbroad ? undefined : mobile
}

function withoutPrefixes(plain: string): string {
  let rest = plain.replace(AIM, '').replace(SYMBOLOGY, '').replace(AIM, '').trim()
  // Words in another script before the number, with whatever stands between.
  rest = rest.replace(/^[^\da-z+]+(?=[\da-z+])/i, '').replace(LABEL, '')
  return rest.replace(/^[^\da-z+]+/i, '').replace(/[^\da-z]+$/i, '')
}

function isOurs(address: string, publicUrl: string): boolean {
  const absolute = address.startsWith('//') ? `https:${address}` : address
  return URL.canParse(absolute) && new URL(absolute).host === new URL(publicUrl).host
}
