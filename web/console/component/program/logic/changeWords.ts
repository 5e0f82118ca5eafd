import type { ChangedValue, ProgramChange } from '../../../../../shared/console/programChanges.ts'
import type { Locale } from '../../../../../shared/portal.ts'
import { count } from '../../../../ui/count.ts'
import { programSavingTexts } from '../../../text/programSaving.ts'

type Say = (typeof programSavingTexts)['zh-CN']['change']
/** What a level is called, by its id; the id itself where it is gone. */
export type LevelNames = (id: string) => string

/** One change of the rules in words: `等级“金卡”` and `达到积分：2,000 → 1,500`. `what` is empty for a rule that stands alone. */
export function changeWords(
  locale: Locale,
  change: ProgramChange,
  levelName: LevelNames,
): { what: string; field: string; values: string } {
  const say = programSavingTexts[locale].change
  const { before, after } = change
  const value = (is: ChangedValue | undefined) => valueWords(say, change, is, levelName)
  return {
    what: whatWords(say, locale, change),
    field: say.fields[change.field] ?? change.field,
    values: say.to(value(before), value(after)),
  }
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
