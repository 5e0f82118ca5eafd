import { expect, test } from 'vitest'
import { planTelling } from '../../../server/domain/ledger/planTelling.ts'

const shown = { points: 100, balance: null, level: null }

test('nothing is told where WeChat shows it already', () => {
  expect(planTelling(shown, shown)).toBeUndefined()
})

test('a change of points is told as total and change', () => {
  expect(planTelling({ ...shown, points: 130 }, shown)).toEqual({ points: { total: 130, change: 30 } })
})

test('a card that keeps no balance is told of none', () => {
  expect(
    planTelling({ points: 100, balance: null, level: null }, { points: 100, balance: 5, level: null }),
  ).toBeUndefined()
  expect(
    planTelling({ points: 100, balance: 700, level: null }, { points: 100, balance: null, level: null }),
  ).toEqual({
    balance: { total: 700 },
  })
})

const gold = { field: 1, name: '金卡' }

test('a level is told when it changes, and blanked when it is no more', () => {
  expect(planTelling({ ...shown, level: gold }, shown)).toEqual({ fields: [{ field: 1, value: '金卡' }] })
  expect(planTelling(shown, { ...shown, level: gold })).toEqual({ fields: [{ field: 1, value: ' ' }] })
  expect(planTelling({ ...shown, level: gold }, { ...shown, level: gold })).toBeUndefined()
})

test('a level that stands in another field now is told there, and its old field blanked', () => {
  const elsewhere = { ...gold, field: 3 }
  expect(planTelling({ ...shown, level: elsewhere }, { ...shown, level: gold })).toEqual({
    fields: [
      { field: 1, value: ' ' },
      { field: 3, value: '金卡' },
    ],
  })
})

test('where it is not known what WeChat shows, all is told, and no change is claimed', () => {
  expect(planTelling({ points: 7, balance: 0, level: gold }, undefined)).toEqual({
    points: { total: 7 },
    balance: { total: 0 },
    fields: [{ field: 1, value: '金卡' }],
  })
})

test('a card shows no figure below zero', () => {
  expect(planTelling({ ...shown, points: -5 }, shown)).toEqual({ points: { total: 0, change: -100 } })
  expect(planTelling({ ...shown, points: -5 }, { ...shown, points: -80 })).toBeUndefined()
})
