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
