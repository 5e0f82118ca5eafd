import type { ChangedValue, ProgramChange } from '../../../../../shared/console/programChanges.ts'
import type { Locale } from '../../../../../shared/portal.ts'
import { count } from '../../../../ui/count.ts'
import { programSavingTexts } from '../../../text/programSaving.ts'

type Say = (typeof programSavingTexts)['zh-CN']['change']
/** What a level is called, by its id; the id itself where it is gone. */
export type LevelNames = (id: string) => string

/** What changed of one thing: a level, a present, or a rule that stands alone (`what` is then empty). */
export type ChangeGroup = {
  what: string
  /** All of it is new, or all of it is gone. */
  mark: 'added' | 'removed' | undefined
  lines: { field: string; values: string }[]
}

/** Changes of the rules in words, those of one thing together: `等级“金卡”`, and of it `达到积分` `2,000 → 1,500`. */
export function changeGroups(locale: Locale, changes: ProgramChange[], levelName: LevelNames): ChangeGroup[] {
  const things = new Map<string, ProgramChange[]>()
  for (const change of changes) {
    const key = `${change.group} ${change.id ?? change.field}`
    things.set(key, [...(things.get(key) ?? []), change])
  }
  return [...things.values()].map((of) => groupWords(locale, of, levelName))
}

function groupWords(locale: Locale, of: ProgramChange[], levelName: LevelNames): ChangeGroup {
  const say = programSavingTexts[locale].change
  const [first] = of
  const mark = markOf(of)
  // Its name stands at its head already.
  const told = mark ? of.filter(({ field }) => field !== `name.${locale}`) : of
  const lines = told.map((change) => {
    const value = (is: ChangedValue | undefined) => valueWords(say, change, is, levelName)
    const values = mark === 'added' ? value(change.after) : say.to(value(change.before), value(change.after))
    return { field: say.fields[change.field] ?? change.field, values }
  })
  return { what: first ? whatWords(say, locale, first) : '', mark, lines: mark === 'removed' ? [] : lines }
}

/** Limits are never new or gone: they are there for every role, or not set. */
function markOf(of: ProgramChange[]): ChangeGroup['mark'] {
  if (of.some(({ group }) => group === 'limits' || group === 'rules')) return undefined
  const isWhole = of.some(({ field }) => field === 'isOn' || field === 'threshold' || field === 'direction')
  if (isWhole && of.every(({ before }) => before === undefined)) return 'added'
  return isWhole && of.every(({ after }) => after === undefined) ? 'removed' : undefined
}

function whatWords(say: Say, locale: Locale, { group, id = '', name, kind }: ProgramChange): string {
  if (group === 'levels') return say.level(name?.[locale] || id)
  if (group === 'gifts') return kind ? say.gift[kind] : id
  if (group === 'reasons') return say.reason(name?.[locale] || id)
  return group === 'limits' ? (say.limit[id] ?? id) : ''
}

function valueWords(
  say: Say,
  { group, field }: ProgramChange,
  value: ChangedValue | undefined,
  levelName: LevelNames,
): string {
  if (group === 'gifts' && field === 'levels') {
    return value === undefined ? say.everybody : String(value).split(',').map(levelName).join(say.between)
  }
  if (value === undefined) return group === 'limits' ? say.unlimited : say.nothing
  if (typeof value === 'boolean') return value ? say.yes : say.no
  if (typeof value === 'number') return numberWords(say, field, value)
  if (field === 'expiry') return expiryWords(say, value)
  return field === 'direction' ? say.directions[value as keyof Say['directions']] : value
}

function numberWords(say: Say, field: string, value: number): string {
  if (field === 'levelWindowDays') return value === 0 ? say.sinceJoining : say.days(count(value))
  if (field === 'levelField') return value === 0 ? say.noField : say.place(String(value))
  if (field === 'undoMinutes') return say.minutes(count(value))
  return /[dD]ays$/.test(field) ? say.days(count(value)) : count(value)
}

function expiryWords(say: Say, word: string): string {
  const [kind, n = ''] = word.split(':')
  if (kind === 'months') return say.months(n)
  return kind === 'yearEnd' ? say.yearEnd(n) : say.never
}
