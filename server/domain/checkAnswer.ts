import type { ProfileFault, ProfileField } from '../../shared/membership.ts'
import { isDay } from './chinaDays.ts'
import { normaliseMobile } from './mobile.ts'
import { MOBILE } from './profileFields.ts'

const TEXT_MAX = 200
const OLDEST_BIRTHDAY = '1900-01-01'

type Checked = { value: string; values: string[] } | { fault: ProfileFault }

/** One answer in its one spelling, or what is wrong with it. Nothing is an answer too, where the question is optional. */
export function checkAnswer(field: ProfileField, answer: string | string[], today: string): Checked {
  const given = (Array.isArray(answer) ? answer : [answer])
    .map((one) => one.trim())
    .filter((one) => one !== '')
  if (given.some((one) => /\p{Cc}/u.test(one) || !one.isWellFormed())) return { fault: 'unreadable' }
  if (given.length === 0) return field.required ? { fault: 'required' } : { value: '', values: [] }
  if (given.some((one) => one.length > TEXT_MAX)) return { fault: 'too_long' }
  if (field.kind === 'checkbox') return chosen(field, [...new Set(given)])
  const [value = ''] = given
  if (given.length > 1) return { fault: 'not_an_option' }
  if (field.kind === 'radio' || field.kind === 'select') return chosen(field, [value])
  return written(field.id, value, today)
}

/** What is offered today, or what she had chosen when it was. */
function chosen(field: ProfileField, values: string[]): Checked {
  const before = [field.value, ...(field.values ?? [])]
  const isOffered = (value: string) => before.includes(value) || (field.options ?? []).includes(value)
  if (!values.every(isOffered)) return { fault: 'not_an_option' }
  return field.kind === 'checkbox' ? { value: '', values } : { value: values[0] ?? '', values: [] }
}

type Read = (value: string, today: string) => string | undefined

/** WeChat's own questions that have a form of their own; the answer in its one spelling, or nothing where it is none. */
const readings = new Map<string, { read: Read; fault: ProfileFault }>([
  [MOBILE, { read: normaliseMobile, fault: 'not_a_phone' }],
  ['USER_FORM_INFO_FLAG_BIRTHDAY', { read: readBirthday, fault: 'not_a_date' }],
  ['USER_FORM_INFO_FLAG_EMAIL', { read: readEmail, fault: 'not_an_email' }],
  ['USER_FORM_INFO_FLAG_IDCARD', { read: readIdCard, fault: 'not_an_id' }],
])

function written(id: string, value: string, today: string): Checked {
  const reading = readings.get(id)
  if (!reading) return { value, values: [] }
  const read = reading.read(value, today)
  return read === undefined ? { fault: reading.fault } : { value: read, values: [] }
}

/** A day that has been; `1995-6-18` and `1995年6月18日` are read too. */
function readBirthday(value: string, today: string): string | undefined {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})\D+(\d{1,2})\D+(\d{1,2})\D*$/.exec(value.normalize('NFKC')) ?? []
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(date) && date >= OLDEST_BIRTHDAY && date <= today ? date : undefined
}

function readEmail(value: string): string | undefined {
  const plain = value.normalize('NFKC')
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(plain) ? plain : undefined
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Eighteen places, the last one a check (GB 11643). */
function readIdCard(value: string): string | undefined {
  const plain = value.normalize('NFKC').toUpperCase()
  if (!/^\d{17}[\dX]$/.test(plain)) return undefined
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(plain[place]), 0)
  return '10X98765432'[sum % 11] === plain[17] ? plain : undefined
}
