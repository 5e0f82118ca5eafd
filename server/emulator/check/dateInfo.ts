import { type JsonObject, textAt, wholeAt } from '../json.ts'

/** 40079 unless the dates say what their type needs (wire contract 3.4). */
export function checkDateInfo(dates: JsonObject): number | undefined {
  const begin = wholeAt(dates, 'begin_timestamp')
  const end = wholeAt(dates, 'end_timestamp')
  const term = wholeAt(dates, 'fixed_term')
  const wait = wholeAt(dates, 'fixed_begin_term')
  switch (textAt(dates, 'type')) {
    case 'DATE_TYPE_PERMANENT':
      return undefined
    case 'DATE_TYPE_FIX_TIME_RANGE':
      return begin !== undefined && end !== undefined && begin < end ? undefined : 40079
    case 'DATE_TYPE_FIX_TERM':
      return term !== undefined && term >= 1 && wait !== undefined && wait >= 0 ? undefined : 40079
    default:
      return 40079
  }
}

/** 40100 unless the dates stay of the same type and only widen (wire contract 3.4). */
export function checkWidening(before: JsonObject, after: JsonObject): 40100 | undefined {
  const type = textAt(before, 'type')
  const notLess = (key: string) => (wholeAt(after, key) ?? 0) >= (wholeAt(before, key) ?? 0)
  const notMore = (key: string) => (wholeAt(after, key) ?? 0) <= (wholeAt(before, key) ?? 0)
  // Without a last day in common there is none to come before.
  const keepsEnd = wholeAt(after, 'end_timestamp') === undefined || notLess('end_timestamp')
  const widens =
    type === 'DATE_TYPE_FIX_TIME_RANGE'
      ? notMore('begin_timestamp') && notLess('end_timestamp')
      : type !== 'DATE_TYPE_FIX_TERM' || (notLess('fixed_term') && notMore('fixed_begin_term') && keepsEnd)
  return textAt(after, 'type') === type && widens ? undefined : 40100
}
