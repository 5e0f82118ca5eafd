import { createHmac, timingSafeEqual } from 'node:crypto'

/** How long one code stands on the page. */
export const WINDOW_SECONDS = 60
/** How many windows back a code still counts as shown by her own phone a while ago; beyond, it is nobody's. */
const REMEMBERED_WINDOWS = 24 * 60
const MAC_DIGITS = 8
/** The longest number that a member can have. */
const NUMBER_MAX = 20
/** Numbers of other lengths are filled up to so many digits at least, so that no code is as short as a number can be. */
const FILLED_MIN = 10

/**
 * The code that a member shows for one minute: digits alone and an even number of them, so that CODE128 and QR stay small.
 * `90`, twelve digits of number, eight of MAC; for an imported number of another length `91`, two digits of its length,
 * the number filled with zeros, eight of MAC: 22 to 32 digits in all, more than any number has. Undefined for a number
 * with letters: such a member shows the number itself.
 * `key`: `cipher.derive('member code')`.
 */
export function dynamicCodeAt(key: Buffer, memberNo: string, at: Date): string | undefined {
  const head = headOf(memberNo)
  return head === undefined ? undefined : `${head}${macOf(key, memberNo, windowOf(at))}`
}

/** When the code of this moment is followed by the next one. */
export const dynamicCodeEnd = (at: Date): Date => new Date((windowOf(at) + 1) * WINDOW_SECONDS * 1000)

export type DynamicCodeCheck =
  | { outcome: 'valid'; memberNo: string }
  /** It was hers within the last day: a screenshot, or a page that stood still. */
  | { outcome: 'expired'; minutesAgo: number }
  /** The shape is right and the MAC is nobody's: another merchant's, or invented. */
  | { outcome: 'foreign' }

/**
 * What a dynamic code is worth now: this window's and the one before it are valid, and the next one's too, for the clocks of
 * our own servers differ by seconds. Undefined for a text that has not the shape of such a code.
 */
export function checkDynamicCode(key: Buffer, text: string, now: Date): DynamicCodeCheck | undefined {
  const read = readDynamicCode(text)
  if (!read) return undefined
  const { memberNo, mac } = read
  const window = windowOf(now)
  // All three are compared, whichever matches: how long it takes tells nothing.
  const current = [window, window - 1, window + 1].filter((each) => isSame(mac, macOf(key, memberNo, each)))
  if (current.length > 0) return { outcome: 'valid', memberNo }
  for (let minutesAgo = 2; minutesAgo <= REMEMBERED_WINDOWS; minutesAgo += 1) {
    if (isSame(mac, macOf(key, memberNo, window - minutesAgo))) return { outcome: 'expired', minutesAgo }
  }
  return { outcome: 'foreign' }
}

/** Whether a text has the shape of a dynamic code, ours or not. */
export const isDynamicCode = (text: string): boolean => readDynamicCode(text) !== undefined

function readDynamicCode(text: string): { memberNo: string; mac: string } | undefined {
  if (!/^9[01]\d{20,30}$/.test(text)) return undefined
  const mac = text.slice(-MAC_DIGITS)
  const filled = text.slice(text.startsWith('90') ? 2 : 4, -MAC_DIGITS)
  const length = text.startsWith('90') ? 12 : Number(text.slice(2, 4))
  const memberNo = filled.slice(filled.length - length)
  // Only what would be written the same way again is a code: one spelling for one number.
  return headOf(memberNo) === text.slice(0, -MAC_DIGITS) ? { memberNo, mac } : undefined
}

/** Everything before the MAC. */
function headOf(memberNo: string): string | undefined {
  const { length } = memberNo
  if (!/^\d+$/.test(memberNo) || length > NUMBER_MAX) return undefined
  if (length === 12) return `90${memberNo}`
  const filled = memberNo.padStart(Math.max(FILLED_MIN, length + (length % 2)), '0')
  return `91${String(length).padStart(2, '0')}${filled}`
}

const windowOf = (at: Date) => Math.floor(at.getTime() / (WINDOW_SECONDS * 1000))

function macOf(key: Buffer, memberNo: string, window: number): string {
  const digest = createHmac('sha256', key).update(`${memberNo}|${window}`).digest()
  return String(digest.readUIntBE(0, 6) % 10 ** MAC_DIGITS).padStart(MAC_DIGITS, '0')
}

const isSame = (a: string, b: string) => timingSafeEqual(Buffer.from(a), Buffer.from(b))
