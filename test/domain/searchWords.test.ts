import { expect, test } from 'vitest'
import { nameMatches, nameQueryWords, phoneTail, searchWordsOf } from '../../server/domain/searchWords.ts'

const answers = (name: string, phone = '') => ({
  common: [
    { name: 'USER_FORM_INFO_FLAG_NAME', value: name },
    { name: 'USER_FORM_INFO_FLAG_MOBILE', value: phone },
  ],
  custom: [],
})
const namesOf = (name: string) =>
  searchWordsOf(answers(name))
    .filter((word) => word.kind === 'name')
    .map(({ word }) => word)
const finds = (asked: string, name: string) => {
  const held = new Set(namesOf(name))
  const words = nameQueryWords(asked)
  return words.length > 0 && words.every(({ word }) => held.has(word)) && nameMatches(name, asked)
}

test('a Chinese name is found by its surname, and by any characters in a row', () => {
  expect(namesOf('林小雨')).toEqual(['林', '林小', '小雨', '林小雨'])
  for (const asked of ['林', '林小', '小雨', '林小雨']) expect(finds(asked, '林小雨'), asked).toBe(true)
  for (const asked of ['雨', '林雨', '雨林', '王', '林小雨天'])
    expect(finds(asked, '林小雨'), asked).toBe(false)
})

test('a name longer than the longest piece is found whole, and by its middle', () => {
  const name = '阿卜杜热合曼买买提'
  for (const asked of [name, '热合曼买买提', '卜杜热合曼']) expect(finds(asked, name), asked).toBe(true)
  expect(finds('阿卜杜热合曼提买买', name)).toBe(false)
})

test('the dot within a name may be written in any way, or left out', () => {
  for (const dot of ['·', '•', '・', '‧', '.', ''])
    expect(finds(`阿卜杜${dot}热合曼`, '阿卜杜·热合曼'), dot).toBe(true)
})

test('a name in Latin letters is found by how its words begin, whatever their case, accents or width', () => {
  expect(namesOf('Zoë Li')).toEqual(['zo', 'zoe', 'li'])
  for (const asked of ['zo', 'ZOE', 'Ｚｏｅ', 'li', 'Zoë Li', 'li zoe'])
    expect(finds(asked, 'Zoë Li'), asked).toBe(true)
  for (const asked of ['z', 'oe', 'zoe ling']) expect(finds(asked, 'Zoë Li'), asked).toBe(false)
})

test('a long Latin word is found by its first twelve letters, and shown only where the rest agrees', () => {
  expect(finds('Wolfeschlegelstein', 'Wolfeschlegelsteinhausen')).toBe(true)
  expect(finds('Wolfeschlegelburg', 'Wolfeschlegelsteinhausen')).toBe(false)
})

test('the last four digits of a phone are a word of another kind', () => {
  expect(searchWordsOf(answers('', '+86 138-1234-8001'))).toEqual([{ kind: 'tail', word: '8001' }])
  expect(phoneTail('123')).toBeUndefined()
  expect(searchWordsOf(answers('', 'no phone'))).toEqual([])
})

test('a name made up to be long does not fill the index', () => {
  expect(searchWordsOf(answers('长'.repeat(5000))).length).toBeLessThan(60)
  const many = Array.from({ length: 500 }, (_, n) => `word${n}`).join(' ')
  expect(searchWordsOf(answers(many)).length).toBeLessThan(60)
})

test('every word stands once', () => {
  expect(namesOf('林林林')).toEqual(['林', '林林', '林林林'])
})

test('what holds no letter finds nobody', () => {
  for (const asked of ['', '  ', '··', '!!', 'a', '%_']) expect(nameQueryWords(asked), asked).toEqual([])
})
