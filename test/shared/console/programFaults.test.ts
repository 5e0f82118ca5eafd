import { expect, test } from 'vitest'
import { programFaults, type ProgramDraft } from '../../../shared/console/programFaults.ts'
import { defaultProgram, Program, type GiftRule, type Level } from '../../../shared/program.ts'
import { programFaultSentence } from '../../../shared/text/console/program.ts'

const words = (zh: string, en: string) => ({ 'zh-CN': zh, en })
const plain: Level = { id: 'plain', name: words('普通会员', 'Member'), threshold: 0 }
const gold: Level = { id: 'gold', name: words('金卡会员', 'Gold'), threshold: 2000 }
const cake: GiftRule = { id: 'cake', kind: 'birthday', isOn: true, points: 88, days: 0, levels: ['gold'] }
const whole: Program = {
  ...defaultProgram,
  levels: [plain, gold],
  levelField: 1,
  expiry: { kind: 'months', months: 12 },
  gifts: [cake],
  reasons: [{ id: 'x_party', name: words('店庆赠送', 'Party'), direction: 'give' }],
}
const found = (change: Partial<ProgramDraft>) =>
  programFaults({ ...whole, ...change }).map(({ path, fault }) => `${path} ${fault}`)

test('the rules that hold at first, and rules with everything in them, have no fault', () => {
  expect(programFaults(defaultProgram)).toEqual([])
  expect(programFaults(whole)).toEqual([])
  expect(Program.parse(whole)).toEqual(whole)
})

test.each<[string, Partial<ProgramDraft>, string[]]>([
  [
    'a level without a name',
    { levels: [{ ...plain, name: words(' ', 'Member') }], gifts: [] },
    ['levels.0.name.zh-CN missing'],
  ],
  [
    'a name of five Chinese characters',
    { levels: [{ ...plain, name: words('普通会员卡', 'Member') }], gifts: [] },
    ['levels.0.name.zh-CN too_many_bytes'],
  ],
  ['twelve letters', { levels: [{ ...plain, name: words('Silver-Gold!', 'Member') }], gifts: [] }, []],
  [
    'thirteen letters',
    { levels: [{ ...plain, name: words('Silver-Golden', 'M') }], gifts: [] },
    ['levels.0.name.zh-CN too_many_bytes'],
  ],
  [
    'two levels of one name',
    { levels: [plain, { ...gold, name: plain.name }] },
    ['levels.1.name.zh-CN twice', 'levels.1.name.en twice'],
  ],
  ['two levels of one id', { levels: [plain, { ...gold, id: 'plain' }], gifts: [] }, ['levels.1.id twice']],
  ['a first level above 0', { levels: [gold] }, ['levels.0.threshold first_not_zero']],
  [
    'two levels that begin together',
    { levels: [plain, { ...gold, threshold: 0 }] },
    ['levels.1.threshold not_ascending'],
  ],
  [
    'a level below the one before',
    { levels: [plain, gold, { ...gold, id: 'x', name: words('X', 'X'), threshold: 500 }] },
    ['levels.2.threshold not_ascending'],
  ],
  [
    'a level that begins nowhere',
    { levels: [plain, { ...gold, threshold: undefined }] },
    ['levels.1.threshold missing'],
  ],
  ['points and a half', { levels: [plain, { ...gold, threshold: 0.5 }] }, ['levels.1.threshold outside']],
  [
    'more benefits than fit',
    { levels: [{ ...plain, benefits: words('x'.repeat(301), '') }], gifts: [] },
    ['levels.0.benefits.zh-CN too_long'],
  ],
  [
    'eleven levels',
    {
      levels: Array.from({ length: 11 }, (_, n) => ({
        id: `l${n}`,
        name: words(`第${n}`, `L${n}`),
        threshold: n,
      })),
      gifts: [],
    },
    ['levels too_many'],
  ],
  ['a present for a level that is gone', { levels: [plain] }, ['gifts.0.levels level_unknown']],
  ['a present of nothing', { gifts: [{ ...cake, points: 0 }] }, ['gifts.0.points outside']],
  ['a present without a number', { gifts: [{ ...cake, points: undefined }] }, ['gifts.0.points missing']],
  [
    'an anniversary that is early',
    { gifts: [{ ...cake, kind: 'anniversary', days: 1 }] },
    ['gifts.0.days outside'],
  ],
  ['two presents of one id', { gifts: [cake, cake] }, ['gifts.1.id twice']],
  [
    'a reason without the prefix',
    { reasons: [{ id: 'party', name: words('店庆', 'Party'), direction: 'give' }] },
    ['reasons.0.id malformed'],
  ],
  [
    'a reason that WeChat cannot show',
    { reasons: [{ id: 'x_a', name: words('一二三四五六七八九十一二三四五', 'A'), direction: 'both' }] },
    ['reasons.0.name.zh-CN too_many_bytes'],
  ],
  ['a window of no length', { levelWindowDays: undefined }, ['levelWindowDays missing']],
  ['a fourth field', { levelField: 4 }, ['levelField outside']],
  ['no months', { expiry: { kind: 'months', months: 0 } }, ['expiry.months outside']],
  [
    'years that nobody wrote',
    { expiry: { kind: 'yearEnd', yearsAfter: undefined } },
    ['expiry.yearsAfter missing'],
  ],
  [
    'a limit below nothing',
    { limits: { ...defaultProgram.limits, cashier: { given: -1, taken: 5 } } },
    ['limits.cashier.given outside'],
  ],
  ['a day and a minute to undo', { undoMinutes: 1441 }, ['undoMinutes outside']],
  ['too long to cool off', { coolingOffDays: 61 }, ['coolingOffDays outside']],
])('%s', (_, change, faults) => {
  expect(found(change)).toEqual(faults)
})

test('no limit is no fault', () => {
  expect(found({ limits: { owner: {}, manager: {}, cashier: {} } })).toEqual([])
})

test('what is without fault is what the contract takes', () => {
  const { success } = Program.safeParse({
    ...whole,
    levels: [{ ...plain, name: words('普通会员卡', 'Member') }],
  })
  // The contract knows nothing of bytes; the faults do.
  expect(success).toBe(true)
  expect(Program.safeParse({ ...whole, undoMinutes: 0 }).success).toBe(false)
  expect(found({ undoMinutes: 0 })).toEqual(['undoMinutes outside'])
})

test('each fault has a sentence in both languages that names the bound', () => {
  const [fault] = programFaults({
    ...whole,
    levels: [{ ...plain, name: words('普通会员卡', 'Member') }],
    gifts: [],
  })
  if (!fault) throw new Error('no fault')
  expect(programFaultSentence('zh-CN', fault)).toBe(
    '最多 12 字节（约 4 个汉字），现在 15 字节；微信会员卡上放不下更长的文字',
  )
  expect(programFaultSentence('en', fault)).toContain('12 bytes')
})
