import { expect, test } from 'vitest'
import { birthdayOf } from '../../server/domain/birthday.ts'

const said = (value: string) =>
  birthdayOf({ common: [{ name: 'USER_FORM_INFO_FLAG_BIRTHDAY', value }], custom: [] })

test.each([
  ['1995-6-18', '06-18'],
  ['1995-06-18', '06-18'],
  ['1995年6月18日', '06-18'],
  ['19950618', '06-18'],
  ['１９９５／６／１８', '06-18'],
  ['2000-2-29', '02-29'],
  ['06-18', '06-18'],
])('a birthday written %s is found on its day', (value, day) => {
  expect(said(value)).toBe(day)
})

test.each(['', '6-18', '1995-2-30', '1995-13-1', '不告诉你'])('"%s" names no day', (value) => {
  expect(said(value)).toBeUndefined()
})
