import { expect, test } from 'vitest'
import { needsSettling } from '../../../shared/console/needsSettling.ts'
import { defaultProgram, type Level, type Program } from '../../../shared/program.ts'

const gold: Level = { id: 'gold', name: { 'zh-CN': '金卡', en: 'Gold' }, threshold: 0 }
const rules: Program = { ...defaultProgram, levels: [gold] }

test.each<[string, Partial<Program>, boolean]>([
  ['nothing', {}, false],
  ['a threshold', { levels: [{ ...gold, threshold: 5 }] }, true],
  ['the name on the card', { levels: [{ ...gold, name: { 'zh-CN': '白金', en: 'Gold' } }] }, true],
  ['a name that no card shows', { levels: [{ ...gold, name: { 'zh-CN': '金卡', en: 'Golden' } }] }, false],
  ['benefits', { levels: [{ ...gold, benefits: { 'zh-CN': '赠饮', en: '' } }] }, false],
  ['a level less', { levels: [] }, true],
  ['the window', { levelWindowDays: 30 }, true],
  ['the field', { levelField: 2 }, true],
  ['expiry', { expiry: { kind: 'months', months: 3 } }, false],
])('members are settled again after a change of it, or not: %s', (_, change, isSo) => {
  expect(needsSettling(rules, { ...rules, ...change })).toBe(isSo)
})
