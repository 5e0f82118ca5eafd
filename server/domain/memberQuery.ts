import { normaliseMobile } from './mobile.ts'
import { nameQueryWords, type SearchWord } from './searchWords.ts'

/** By what members may be looked for, all at once: whoever fits one of it is found. */
export type MemberQuery = {
  /** A member's number or a card's code, in every spelling in which it may stand in a row. */
  ids: string[]
  openid: string | undefined
  /** A whole phone number in its one spelling. */
  mobile: string | undefined
  /** Words of the index, all of which must fit; the rarest first. */
  words: SearchWord[]
  /** What of it is a name: whoever is found is held against it. */
  name: string
}

const TEXT_MAX = 64
const ID = /^[\w-]{4,32}$/
const OPENID = /^o[\w-]{20,40}$/
const TAIL = /^\d{4}$/
/** Shorter is the end of a number, not a number. */
const MOBILE_MIN = 6

/**
 * What somebody typed into the field of the members, read in every way that it may be meant. Full-width digits, invisible
 * characters and blanks are tolerated. Undefined where it is too little to look for: one Latin letter, three digits.
 */
export function readMemberQuery(text: string): MemberQuery | undefined {
  const clean = text
    .normalize('NFKC')
    .replaceAll(/\p{C}/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, TEXT_MAX)
  const compact = clean.replaceAll(/[\s-]/g, '')
  const isDigits = /^\+?\d+$/.test(compact)
  const query: MemberQuery = {
    ids: spellingsOf(clean, compact),
    openid: OPENID.test(clean) ? clean : undefined,
    mobile: isDigits && compact.length >= MOBILE_MIN ? normaliseMobile(clean) : undefined,
    ...wordsOf(clean, compact, isDigits),
  }
  const { ids, openid, mobile, words } = query
  return ids.length > 0 || openid || mobile || words.length > 0 ? query : undefined
}

/** Imported numbers may hold letters and dashes, and are typed in small letters. */
const spellingsOf = (clean: string, compact: string): string[] =>
  [...new Set([compact, clean, compact.toUpperCase(), clean.toUpperCase()])].filter((id) => ID.test(id))

/** `8001` alone, and `林 8001`: the end of a phone, and a name beside it. */
function wordsOf(clean: string, compact: string, isDigits: boolean): Pick<MemberQuery, 'words' | 'name'> {
  if (isDigits) return { words: TAIL.test(compact) ? [tailWord(compact)] : [], name: '' }
  const parts = clean.split(' ')
  const tail = parts.find((part) => TAIL.test(part))
  const name = parts.filter((part) => part !== tail).join(' ')
  const words = nameQueryWords(name)
  // Four digits are one of ten thousand: the search begins with them.
  return { words: tail === undefined ? words : [tailWord(tail), ...words], name }
}

const tailWord = (word: string): SearchWord => ({ kind: 'tail', word })
