import { describe, expect, test } from 'vitest'
import type { CardDraft } from '../../../shared/console/cardDraft.ts'
import { cardFaults } from '../../../shared/console/cardFaults.ts'
import { editFaults } from '../../../shared/console/editFaults.ts'
import { faultSentences } from '../../../shared/text/console/faultSentence.ts'
import { fullCard, plainCard } from '../../harness/cardDraft.ts'

const NOW = 1_800_000_000

test('a plain card and one with everything in it have no fault', () => {
  expect(cardFaults(plainCard(), NOW)).toEqual([])
  expect(cardFaults(fullCard(), NOW)).toEqual([])
})

const wrong: [string, Partial<CardDraft>, string, string][] = [
  ['an empty title', { title: '  ' }, 'title', 'missing'],
  ['no logo', { logoUrl: '' }, 'logoUrl', 'missing'],
  ['a logo from a script', { logoUrl: 'javascript:alert(1)' }, 'logoUrl', 'not_picture'],
  [
    'points texts without points',
    { supplyBonus: false, bonusRule: undefined, bonusRules: '积分' },
    'bonusRules',
    'conflict',
  ],
  ['half a rule of earning', { bonusRule: { increaseBonus: 1 } }, 'bonusRule.costMoneyUnit', 'missing'],
  ['half a rule of spending', { bonusRule: { costBonusUnit: 5 } }, 'bonusRule.reduceMoney', 'missing'],
  [
    'a cap below one step',
    { bonusRule: { costMoneyUnit: 100, increaseBonus: 5, maxIncreaseBonus: 4 } },
    'bonusRule.maxIncreaseBonus',
    'too_small',
  ],
  ['a cap without a rule', { bonusRule: { maxReduceBonus: 4 } }, 'bonusRule.maxReduceBonus', 'conflict'],
  ['rules of a balance that is not shown', { balanceRules: '不退' }, 'balanceRules', 'conflict'],
  ['no discount at all', { discount: 0 }, 'discount', 'too_small'],
  ['everything for free', { discount: 100 }, 'discount', 'too_large'],
  [
    'a range that ends before it begins',
    { validity: { type: 'range', beginsAt: 2_000_000_000, endsAt: 1_900_000_000 } },
    'validity.endsAt',
    'conflict',
  ],
  [
    'a range that is over',
    { validity: { type: 'range', beginsAt: 1, endsAt: NOW } },
    'validity.endsAt',
    'conflict',
  ],
  [
    'milliseconds for seconds',
    { validity: { type: 'range', beginsAt: 1, endsAt: 1_900_000_000_000 } },
    'validity.endsAt',
    'malformed',
  ],
  [
    'a term of no day',
    { validity: { type: 'term', days: 0, startsAfterDays: 0 } },
    'validity.days',
    'too_small',
  ],
  ['nothing to hand out', { quantity: 0 }, 'quantity', 'too_small'],
  ['too much to hand out', { quantity: 100_000_001 }, 'quantity', 'too_large'],
  ['deposited codes with a stock', { codes: 'deposited' }, 'quantity', 'conflict'],
  ['own codes that change', { codes: 'own', useDynamicCode: true }, 'useDynamicCode', 'conflict'],
  ['a named holder and sharing', { bindOpenid: true }, 'canShare', 'conflict'],
  ['no card for anybody', { getLimit: 0 }, 'getLimit', 'too_small'],
  ['too many for one', { getLimit: 51 }, 'getLimit', 'too_large'],
  [
    'a button that leads nowhere',
    { center: { type: 'link', title: '用', target: {} } },
    'center.target.url',
    'missing',
  ],
  [
    'a row in Chinese',
    { customUrl: { name: '店', target: { url: 'https://例子.中国/' } } },
    'customUrl.target.url',
    'not_ascii',
  ],
  [
    'a row to a file',
    { promotionUrl: { name: '店', target: { url: 'file:///etc/passwd' } } },
    'promotionUrl.target.url',
    'malformed',
  ],
  [
    'a Mini Program by its appid',
    { customUrl: { name: '店', target: { miniProgram: { userName: 'wx123', path: '' } } } },
    'customUrl.target.miniProgram.userName',
    'malformed',
  ],
  [
    'four fields',
    { customFields: ['一', '二', '三', '四'].map((name) => ({ name })) },
    'customFields',
    'too_many',
  ],
  ['a field twice', { customFields: [{ name: '一' }, { name: '一' }] }, 'customFields.1.name', 'twice'],
  [
    'a kind twice',
    {
      customFields: [{ nameType: 'FIELD_NAME_TYPE_LEVEL' }, { nameType: 'FIELD_NAME_TYPE_LEVEL' }],
    },
    'customFields.1.nameType',
    'twice',
  ],
  ['a field of no name', { customFields: [{}] }, 'customFields.0.name', 'missing'],
  ['no store of a list', { locations: { type: 'list', ids: [] } }, 'locations.ids', 'missing'],
  [
    'hours that run backwards',
    {
      timeLimits: [{ day: 'MONDAY', begin: { hour: 22, minute: 0 }, end: { hour: 8, minute: 0 } }],
    },
    'timeLimits.0.end',
    'conflict',
  ],
  [
    'an hour that is none',
    {
      timeLimits: [{ day: 'MONDAY', begin: { hour: 1, minute: 0 }, end: { hour: 24, minute: 0 } }],
    },
    'timeLimits.0.end',
    'malformed',
  ],
  [
    'a page of activation that is nowhere',
    { activation: { mode: 'interface', target: {} } },
    'activation.target.url',
    'missing',
  ],
]

test.each(wrong)('%s is found at its field', (_, changes, path, fault) => {
  const found = cardFaults(plainCard(changes), NOW)
  expect(found).toContainEqual(expect.objectContaining({ path, fault }))
})

test('every fault has a sentence in both languages, without a word of the other', () => {
  for (const [, changes] of wrong) {
    const faults = cardFaults(plainCard(changes), NOW)
    for (const sentence of Object.values(faultSentences('zh-CN', faults)))
      expect(sentence).toMatch(/\p{Script=Han}/u)
    for (const sentence of Object.values(faultSentences('en', faults))) {
      expect(sentence).not.toMatch(/\p{Script=Han}/u)
    }
  }
})

test('a text that is too long says by how much, as WeChat counts', () => {
  const faults = cardFaults(plainCard({ title: '十个汉字十个汉字十个' }))
  expect(faultSentences('zh-CN', faults, 'card.')).toEqual({
    'card.title': '最多 27 字节（约 9 个汉字），现在 30 字节',
  })
})

describe('an edit', () => {
  const before = fullCard()
  test('looks at what changed alone: an old card may hold what is no longer taken', () => {
    const old = plainCard({ notice: '', quantity: 0 })
    expect(editFaults(old, { ...old, title: '新名字' }, NOW)).toEqual([])
    expect(editFaults(old, { ...old, title: '' }, NOW)).toMatchObject([{ path: 'title', fault: 'missing' }])
  })
  test.each<[string, Partial<CardDraft>, string, string]>([
    ['switches points off', { supplyBonus: false }, 'supplyBonus', 'only_on'],
    ['switches stored value off', { supplyBalance: false }, 'supplyBalance', 'only_on'],
    [
      'ends sooner',
      { validity: { type: 'range', beginsAt: 1_700_000_000, endsAt: 3_999_999_999 } },
      'validity',
      'only_wider',
    ],
    ['becomes permanent', { validity: { type: 'permanent' } }, 'validity', 'only_wider'],
    ['changes the brand', { brandName: '别的' }, 'brandName', 'fixed'],
  ])('that %s is refused', (_, changes, path, fault) => {
    expect(editFaults(before, { ...before, ...changes }, NOW)).toContainEqual({ path, fault })
  })
  test('may widen', () => {
    const validity = { type: 'range' as const, beginsAt: 1_600_000_000, endsAt: 4_100_000_000 }
    expect(editFaults(before, { ...before, validity }, NOW)).toEqual([])
  })
})
