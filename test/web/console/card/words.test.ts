import { expect, test } from 'vitest'
import { cardColors } from '../../../../shared/console/cardColors.ts'
import { bytesLeft } from '../../../../web/console/component/card/logic/bytesLeft.ts'
import {
  bonusSentences,
  columnsOf,
  hoursWords,
  tenthsOf,
  validityWords,
} from '../../../../web/console/component/card/logic/cardWords.ts'
import { dayOf, secondsOf } from '../../../../web/console/component/card/logic/chinaDay.ts'
import {
  countBySection,
  pagePaths,
  sectionOf,
} from '../../../../web/console/component/card/logic/faultPath.ts'
import { isPale } from '../../../../web/console/component/card/logic/isPale.ts'
import { moved } from '../../../../web/console/component/card/logic/moved.ts'
import { newDraft } from '../../../../web/console/component/card/logic/newDraft.ts'
import { newKey } from '../../../../web/console/component/card/logic/newKey.ts'
import { piecesOf, readCodes } from '../../../../web/console/component/card/logic/readCodes.ts'

test('percent off is read as 折, and nonsense as nothing', () => {
  expect(tenthsOf(10)).toBe('9')
  expect(tenthsOf(15)).toBe('8.5')
  expect(tenthsOf(0)).toBeUndefined()
  expect(tenthsOf(100)).toBeUndefined()
})

test('a rule of points becomes sentences; half a rule none', () => {
  expect(bonusSentences({ costMoneyUnit: 100, increaseBonus: 1, initIncreaseBonus: 50 })).toEqual([
    '入会即送 50 分',
    '每消费 1 元积 1 分',
  ])
  expect(
    bonusSentences({ costBonusUnit: 100, reduceMoney: 550, leastMoneyToUseBonus: 1000, maxReduceBonus: 500 }),
  ).toEqual(['100 分抵 5.5 元，满 10 元可用，单次最多用 500 分'])
  expect(bonusSentences({ costMoneyUnit: 100 })).toEqual([])
})

test('validity and hours read as WeChat prints them', () => {
  const own = { permanent: 'For ever', term: (days: number) => `${days} days` }
  expect(validityWords({ type: 'permanent' }, own)).toBe('For ever')
  expect(validityWords({ type: 'term', days: 30, startsAfterDays: 0 }, own)).toBe('30 days')
  expect(validityWords({ type: 'permanent' })).toBe('永久有效')
  expect(validityWords({ type: 'term', days: 30, startsAfterDays: 0 })).toBe('领取后当天生效，有效期 30 天')
  expect(
    hoursWords([
      { day: 'MONDAY', begin: { hour: 9, minute: 5 }, end: { hour: 22, minute: 0 } },
      { day: 'HOLIDAY' },
    ]),
  ).toEqual(['周一  09:05至22:00', '节假日  全天'])
})

test('the figures stand in WeChat’s order', () => {
  const draft = { ...newDraft('zh-CN'), supplyBalance: true, customFields: [{ name: '印章' }] }
  expect(columnsOf(draft).map(({ name }) => name)).toEqual(['积分', '余额', '印章'])
})

test('a day is a day in China, from its first second to its last', () => {
  expect(secondsOf('2026-01-01')).toBe(Date.parse('2025-12-31T16:00:00Z') / 1000)
  expect(dayOf(secondsOf('2026-01-01', true) ?? 0)).toBe('2026-01-01')
  expect(secondsOf('')).toBeUndefined()
})

test('every fault has a part of the form to stand in', () => {
  expect(sectionOf('bonusRule.reduceMoney')).toBe('benefit')
  expect(sectionOf('form.fields.0.name')).toBe('form')
  expect(sectionOf('customCells.2.target.url')).toBe('rows')
  expect(sectionOf('somethingNew')).toBe('advanced')
  expect(countBySection(['title', 'brandName', 'color'])).toEqual({ basic: 2, look: 1 })
  expect(pagePaths({ 'card.title': 'a', 'changes.color': 'b', 'form.fields': 'c' })).toEqual({
    title: 'a',
    color: 'b',
    'form.fields': 'c',
  })
})

test('a text says how full it is in bytes and in characters', () => {
  expect(bytesLeft('禾下咖啡', 36)).toEqual({ used: 12, characters: 8, isOver: false })
  expect(bytesLeft('禾下咖啡禾下咖啡禾下', 27)).toMatchObject({ used: 30, characters: 0, isOver: true })
})

test('pale colours are known for what they are', () => {
  expect(isPale(cardColors.Color082)).toBe(true)
  expect(isPale(cardColors.Color102)).toBe(false)
})

test('items move within a list and not out of it', () => {
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a'])
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
  expect(moved(['a', 'b'], 5, 0)).toEqual(['a', 'b'])
})

test('codes are read out of lines and tables, each once, and what is none is told', () => {
  const read = readCodes('\uFEFFA1,Ann\r\n"A2";x\nA1\n\n中文\n' + 'x'.repeat(21))
  expect(read.codes).toEqual(['A1', 'A2'])
  expect(read).toMatchObject({ twice: 1, wrongCount: 2 })
  expect(piecesOf([1, 2, 3], 2)).toEqual([[1, 2], [3]])
  expect(piecesOf([], 2)).toEqual([])
})

test('a key is a UUID, and another each time', () => {
  expect(newKey()).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  expect(newKey()).not.toBe(newKey())
})
