import { expect, test } from 'vitest'
import { programChanges } from '../../../shared/console/programChanges.ts'
import { defaultProgram, type Program } from '../../../shared/program.ts'

const words = (zh: string, en: string) => ({ 'zh-CN': zh, en })
const rules: Program = {
  ...defaultProgram,
  levels: [
    { id: 'plain', name: words('普通', 'Plain'), threshold: 0 },
    { id: 'gold', name: words('金卡', 'Gold'), threshold: 2000 },
  ],
  gifts: [{ id: 'cake', kind: 'birthday', isOn: true, points: 88, days: 0, levels: ['gold'] }],
}

test('nothing differs from itself, and a blank is as good as nothing', () => {
  expect(programChanges(rules, structuredClone(rules))).toEqual([])
  const blank = rules.levels.map((level) => ({ ...level, benefits: words('', '') }))
  expect(programChanges(rules, { ...rules, levels: blank })).toEqual([])
})

test('each value that differs is told with what it was and what it is', () => {
  const [plain, gold] = rules.levels
  if (!plain || !gold) throw new Error('no levels')
  const changed: Program = {
    ...rules,
    levels: [plain, { ...gold, threshold: 1500 }],
    expiry: { kind: 'months', months: 12 },
    gifts: rules.gifts.map((gift) => ({ ...gift, isOn: false, levels: [] })),
    limits: { ...rules.limits, cashier: { given: 100 } },
  }
  expect(programChanges(rules, changed)).toEqual([
    { group: 'levels', id: 'gold', name: gold.name, field: 'threshold', before: 2000, after: 1500 },
    { group: 'rules', field: 'expiry', before: 'never', after: 'months:12' },
    { group: 'gifts', id: 'cake', kind: 'birthday', field: 'isOn', before: true, after: false },
    { group: 'gifts', id: 'cake', kind: 'birthday', field: 'levels', before: 'gold' },
    { group: 'limits', id: 'cashier', field: 'given', before: 50_000, after: 100 },
    { group: 'limits', id: 'cashier', field: 'taken', before: 100_000 },
  ])
})

test('what comes has no before, what goes has no after, and goes by its old name', () => {
  const [plain] = rules.levels
  const gone = programChanges(rules, { ...rules, levels: plain ? [plain] : [] })
  expect(gone.map(({ field, after }) => [field, after])).toEqual([
    ['name.zh-CN', undefined],
    ['name.en', undefined],
    ['threshold', undefined],
  ])
  expect(gone.every(({ name }) => name?.en === 'Gold')).toBe(true)
  const come = programChanges({ ...rules, gifts: [] }, rules)
  expect(come.every((change) => !('before' in change))).toBe(true)
})
