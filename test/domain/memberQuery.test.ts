import { expect, test } from 'vitest'
import { readMemberQuery } from '../../server/domain/memberQuery.ts'

const tail = (word: string) => ({ kind: 'tail', word })
const name = (word: string) => ({ kind: 'name', word })

test('a number may be typed with its blanks, in full-width digits, or with what a scanner leaves', () => {
  for (const typed of [
    '412345678901',
    '4123 4567 8901',
    '４１２３　４５６７　８９０１',
    '\u0002412345678901\r\n',
    '\ufeff412345678901',
  ])
    expect(readMemberQuery(typed)?.ids, typed).toContain('412345678901')
})

test('twelve digits may be a number, a code or a phone: all are looked for', () => {
  expect(readMemberQuery('110201201245')).toEqual({
    ids: ['110201201245'],
    openid: undefined,
    mobile: '110201201245',
    words: [],
    name: '',
  })
})

test('a whole phone is one spelling, however it is written', () => {
  for (const typed of [
    '13812348001',
    '138-1234-8001',
    '+86 138 1234 8001',
    '008613812348001',
    '１３８１２３４８００１',
  ])
    expect(readMemberQuery(typed)?.mobile, typed).toBe('13812348001')
})

test('four digits are the end of a phone, three are too little', () => {
  expect(readMemberQuery('８００１')).toMatchObject({ words: [tail('8001')], name: '' })
  expect(readMemberQuery('800')).toBeUndefined()
  expect(readMemberQuery('80012')?.words).toEqual([])
})

test('a name is looked for by its words, the longest first, and beside four digits these come first', () => {
  expect(readMemberQuery('林')).toMatchObject({ ids: [], words: [name('林')], name: '林' })
  expect(readMemberQuery('li xiaoyu')).toMatchObject({
    words: [name('xiaoyu'), name('li')],
    name: 'li xiaoyu',
  })
  expect(readMemberQuery('林 8001')).toMatchObject({ words: [tail('8001'), name('林')], name: '林' })
  expect(readMemberQuery('8001 L')).toMatchObject({ words: [tail('8001')], name: 'L' })
})

test('what looks like an openid or a code of the merchant is looked for as such, and as a name', () => {
  const openid = 'oUpF8uMuAJO_M2pxb1Q9zNjWeS6o'
  expect(readMemberQuery(` ${openid} `)).toMatchObject({ openid, ids: [openid, openid.toUpperCase()] })
  expect(readMemberQuery('vip-0042')).toMatchObject({
    ids: ['vip0042', 'vip-0042', 'VIP0042', 'VIP-0042'],
    words: [name('0042'), name('vip')],
  })
})

test('too little is nothing to look for', () => {
  for (const typed of ['', ' ', '·', 'L', '\u0000', '１', '%'])
    expect(readMemberQuery(typed), JSON.stringify(typed)).toBeUndefined()
})

test('a letter that somebody pasted is cut', () => {
  const query = readMemberQuery('林小雨 '.repeat(1000))
  expect(query?.name.length).toBeLessThanOrEqual(64)
  expect(query?.words).toEqual([name('林小雨')])
})
