import type { Program } from '../program.ts'
import { bytesOf } from './bytes.ts'

/** The rules as a form holds them: a number that nobody has written yet is undefined. */
export type Draft<T> = T extends number
  ? number | undefined
  : T extends (infer Item)[]
    ? Draft<Item>[]
    : T extends object
      ? { [Key in keyof T]: Draft<T[Key]> }
      : T
export type ProgramDraft = Draft<Program>

/** One thing that is wrong with the rules, at its path below them. */
export type ProgramFault = {
  path: string
  fault:
    | 'missing'
    /** In bytes, as WeChat counts: `max` and `is`. */
    | 'too_many_bytes'
    /** In characters: `max` and `is`. */
    | 'too_long'
    /** No whole number from `min` to `max`. */
    | 'outside'
    /** More than `max` of them. */
    | 'too_many'
    | 'twice'
    /** Each level begins above the one before: above `min`. */
    | 'not_ascending'
    | 'first_not_zero'
    /** For members of a level that the rules do not have. */
    | 'level_unknown'
    | 'malformed'
  max?: number
  min?: number
  is?: number
}

/** What stands in the card's custom field: 12 bytes, four Chinese characters (wire contract 6.9). */
export const levelNameBytesMax = 12
/** What WeChat's message says of a change: 42 bytes (wire contract 6.9). */
export const reasonNameBytesMax = 42
export const programCounts = { levelsMax: 10, giftsMax: 20, reasonsMax: 30, wordsMax: 40, benefitsMax: 300 }
export const pointsMax = 100_000_000

type Add = (path: string, fault: ProgramFault['fault'], more?: Omit<ProgramFault, 'path' | 'fault'>) => void
type Words = { 'zh-CN': string; en: string }

/** Everything that is wrong with the rules, the first fault at each path; nothing for rules that can be saved. */
export function programFaults(program: ProgramDraft): ProgramFault[] {
  const list: ProgramFault[] = []
  const add: Add = (path, fault, more) => {
    if (!list.some((known) => known.path === path)) list.push({ path, fault, ...more })
  }
  levels(add, program)
  number(add, 'levelWindowDays', program.levelWindowDays, 0, 3650)
  number(add, 'levelField', program.levelField, 0, 3)
  if (program.expiry.kind === 'months') number(add, 'expiry.months', program.expiry.months, 1, 120)
  if (program.expiry.kind === 'yearEnd') number(add, 'expiry.yearsAfter', program.expiry.yearsAfter, 0, 10)
  number(add, 'expiryNoticeDays', program.expiryNoticeDays, 0, 365)
  gifts(add, program)
  reasons(add, program)
  for (const [role, limit] of Object.entries(program.limits)) {
    for (const direction of ['given', 'taken'] as const) {
      const most = limit[direction]
      if (most !== undefined) number(add, `limits.${role}.${direction}`, most, 0, pointsMax)
    }
  }
  number(add, 'undoMinutes', program.undoMinutes, 1, 1440)
  number(add, 'coolingOffDays', program.coolingOffDays, 0, 60)
  return list
}

function number(add: Add, path: string, value: number | undefined, min: number, max: number): void {
  if (value === undefined) add(path, 'missing')
  else if (!Number.isInteger(value) || value < min || value > max) add(path, 'outside', { min, max })
}

/** A name in both languages; the Chinese one is what WeChat shows, and is counted in bytes. */
function named(add: Add, path: string, name: Words, bytesMax: number, seen: Set<string>): void {
  for (const locale of ['zh-CN', 'en'] as const) {
    const at = `${path}.${locale}`
    const text = name[locale].trim()
    if (text === '') add(at, 'missing')
    const isShort = locale === 'zh-CN'
    if (isShort && bytesOf(text) > bytesMax) add(at, 'too_many_bytes', { max: bytesMax, is: bytesOf(text) })
    if (text.length > programCounts.wordsMax)
      add(at, 'too_long', { max: programCounts.wordsMax, is: text.length })
    if (text !== '' && seen.has(`${locale} ${text}`)) add(at, 'twice')
    seen.add(`${locale} ${text}`)
  }
}

function identity(add: Add, path: string, id: string, shape: RegExp, seen: Set<string>): void {
  if (!shape.test(id)) add(`${path}.id`, 'malformed')
  else if (seen.has(id)) add(`${path}.id`, 'twice')
  seen.add(id)
}

function levels(add: Add, { levels: list }: ProgramDraft): void {
  const { levelsMax, benefitsMax } = programCounts
  if (list.length > levelsMax) add('levels', 'too_many', { max: levelsMax, is: list.length })
  const [ids, names] = [new Set<string>(), new Set<string>()]
  for (const [index, { id, name, threshold, benefits }] of list.entries()) {
    const path = `levels.${index}`
    identity(add, path, id, /^[a-z][a-z0-9_]{0,19}$/, ids)
    named(add, `${path}.name`, name, levelNameBytesMax, names)
    number(add, `${path}.threshold`, threshold, 0, pointsMax)
    if (index === 0 && threshold !== undefined && threshold !== 0) add(`${path}.threshold`, 'first_not_zero')
    const before = list[index - 1]?.threshold
    if (threshold !== undefined && before !== undefined && threshold <= before) {
      add(`${path}.threshold`, 'not_ascending', { min: before })
    }
    for (const locale of ['zh-CN', 'en'] as const) {
      const is = benefits?.[locale].length ?? 0
      if (is > benefitsMax) add(`${path}.benefits.${locale}`, 'too_long', { max: benefitsMax, is })
    }
  }
}

function gifts(add: Add, { gifts: list, levels: known }: ProgramDraft): void {
  if (list.length > programCounts.giftsMax)
    add('gifts', 'too_many', { max: programCounts.giftsMax, is: list.length })
  const ids = new Set<string>()
  for (const [index, { id, kind, points, days, levels: of }] of list.entries()) {
    const path = `gifts.${index}`
    identity(add, path, id, /^[a-z][a-z0-9_]{0,29}$/, ids)
    number(add, `${path}.points`, points, 1, 1_000_000)
    number(add, `${path}.days`, days, 0, kind === 'anniversary' ? 0 : 60)
    if (of.some((level) => !known.some(({ id: is }) => is === level))) add(`${path}.levels`, 'level_unknown')
  }
}

function reasons(add: Add, { reasons: list }: ProgramDraft): void {
  const { reasonsMax } = programCounts
  if (list.length > reasonsMax) add('reasons', 'too_many', { max: reasonsMax, is: list.length })
  const [ids, names] = [new Set<string>(), new Set<string>()]
  for (const [index, { id, name }] of list.entries()) {
    identity(add, `reasons.${index}`, id, /^x_[a-z0-9_]{1,28}$/, ids)
    named(add, `reasons.${index}.name`, name, reasonNameBytesMax, names)
  }
}
