import { expect, test } from 'vitest'
import { cardChanges, isSame } from '../../../../web/console/component/card/logic/cardChanges.ts'
import { newDraft } from '../../../../web/console/component/card/logic/newDraft.ts'

const card = () => ({
  ...newDraft('zh-CN'),
  servicePhone: '020-88888888',
  bonusRule: { costMoneyUnit: 100, increaseBonus: 1 },
})

test('nothing changed is nothing to send', () => {
  expect(cardChanges(card(), card())).toEqual({ fields: [], review: [], changes: {}, clear: [] })
})

test('only what differs is sent, and what sends the card back to review is named', () => {
  const changed = cardChanges(card(), { ...card(), title: '贵宾卡', getLimit: 2 })
  expect(changed.fields).toEqual(['title', 'getLimit'])
  expect(changed.review).toEqual(['title'])
  expect(changed.changes).toEqual({ title: '贵宾卡', getLimit: 2 })
})

test('a text that was emptied is cleared, not sent', () => {
  const changed = cardChanges(card(), { ...card(), servicePhone: '' })
  expect(changed.clear).toEqual(['servicePhone'])
  expect(changed.changes).toEqual({})
})

test('what WeChat does not change is no change', () => {
  expect(cardChanges(card(), { ...card(), brandName: '别的品牌', quantity: 1 }).fields).toEqual([])
})

test('an empty text, an absent one and an object of nothing are the same; the order of keys does not count', () => {
  expect(isSame(undefined, '')).toBe(true)
  expect(isSame({ a: 1, b: 2 }, { b: 2, a: 1, c: '' })).toBe(true)
  expect(isSame({ costMoneyUnit: undefined }, undefined)).toBe(true)
  expect(isSame([], undefined)).toBe(false)
  expect(isSame([1, 2], [2, 1])).toBe(false)
})
