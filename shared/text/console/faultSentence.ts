import type { Fault, FaultKind, FaultWith } from '../../console/fault.ts'
import type { Locale } from '../../portal.ts'
import { cardFaultsEn } from './cardFaultsEn.ts'
import { cardFaultsZhCN } from './cardFaultsZhCN.ts'

type Malformed = Extract<
  FaultWith,
  'url' | 'mini_program' | 'whole_number' | 'day_time' | 'date' | 'location' | 'openid' | 'wechat_id'
>
type Half = Extract<FaultWith, 'required_half' | 'optional_half'>
type Conflict = Exclude<FaultWith, Malformed | Half>

/** What is said at a field that is wrong. */
export type FaultTexts = {
  simple: Record<
    Exclude<
      FaultKind,
      'too_long' | 'too_many' | 'too_few' | 'too_small' | 'too_large' | 'malformed' | 'conflict'
    >,
    string
  >
  /** `characters`: how many Chinese characters that is. */
  too_long: (max: number, characters: number, is: number) => string
  too_many: (max: number, is: number) => string
  too_many_in: Record<Half, (max: number, is: number) => string>
  too_few: (min: number, is: number) => string
  too_small: (min: string) => string
  too_large: (max: string) => string
  malformed: Record<Malformed, string>
  conflict: Record<Conflict, string>
  general: string
}

const texts: Record<Locale, FaultTexts> = { 'zh-CN': cardFaultsZhCN, en: cardFaultsEn }

const grouped = (value: number) => value.toLocaleString('en-US')

/** The sentence at a field: what is wrong with it and what it should be, in the caller's language. */
export function faultSentence(
  locale: Locale,
  { fault, path, max = 0, min = 0, is = 0, with: other }: Fault,
): string {
  const say = texts[locale]
  // Money is kept in fen and read in yuan: a bound of fen beside a field of yuan would mislead.
  const amount = (value: number) => (/[mM]oney|leastCost/.test(path) ? grouped(value / 100) : grouped(value))
  switch (fault) {
    case 'too_long':
      return say.too_long(max, Math.floor(max / 3), is)
    case 'too_many':
      return other === 'required_half' || other === 'optional_half'
        ? say.too_many_in[other](max, is)
        : say.too_many(max, is)
    case 'too_few':
      return say.too_few(min, is)
    case 'too_small':
      return say.too_small(amount(min))
    case 'too_large':
      return say.too_large(amount(max))
    case 'malformed':
      return sentenceOf(say.malformed, other) ?? say.general
    case 'conflict':
      return sentenceOf(say.conflict, other) ?? say.general
    default:
      return say.simple[fault]
  }
}

const sentenceOf = (sentences: Readonly<Record<string, string>>, key: string | undefined) =>
  key === undefined ? undefined : sentences[key]

/** A sentence a path, for the answer's `fields`; `prefix` goes before each path, like `card.`. */
export const faultSentences = (
  locale: Locale,
  faults: readonly Fault[],
  prefix = '',
): Record<string, string> =>
  Object.fromEntries(faults.map((fault) => [`${prefix}${fault.path}`, faultSentence(locale, fault)]))
