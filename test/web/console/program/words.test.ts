import { describe, expect, test } from 'vitest'
import { programChanges } from '../../../../shared/console/programChanges.ts'
import { programFaults } from '../../../../shared/console/programFaults.ts'
import { defaultProgram, type Program } from '../../../../shared/program.ts'
import { changeGroups } from '../../../../web/console/component/program/logic/changeWords.ts'
import { expiryExamples } from '../../../../web/console/component/program/logic/expiryExamples.ts'
import { follows } from '../../../../web/console/component/program/logic/follows.ts'
import { newGift, newLevel, newReason } from '../../../../web/console/component/program/logic/newRule.ts'
import { draftOf, programOf } from '../../../../web/console/component/program/logic/programDraft.ts'

const words = (zh: string, en: string) => ({ 'zh-CN': zh, en })
const rules: Program = {
  ...defaultProgram,
  levels: [
    { id: 'plain', name: words('普通会员', 'Member'), threshold: 0 },
    { id: 'gold', name: words('金卡会员', 'Gold'), threshold: 2000 },
  ],
  levelField: 1,
  limits: { owner: {}, manager: {}, cashier: { given: 5000, taken: 20_000 } },
  gifts: [{ id: 'cake', kind: 'birthday', isOn: true, points: 88, days: 0, levels: ['gold'] }],
}
const nameOf = (id: string) => rules.levels.find((level) => level.id === id)?.name['zh-CN'] ?? id
const told = (change: Partial<Program>, before = rules) =>
  changeGroups('zh-CN', programChanges(before, { ...before, ...change }), nameOf).map(
    ({ what, mark, lines }) =>
      [what, mark, ...lines.map(({ field, values }) => `${field} ${values}`)].filter(Boolean).join(' | '),
  )

describe('changes in words', () => {
  test('a value that moved says from where to where, in the words of its kind', () => {
    const [plain, gold] = rules.levels
    if (!plain || !gold) throw new Error('no levels')
    expect(told({ levels: [plain, { ...gold, threshold: 1500 }] })).toEqual([
      '等级“金卡会员” | 达到积分 2,000 → 1,500',
    ])
    expect(told({ levelWindowDays: 0, levelField: 0 })).toEqual([
      '等级计算期间 365 天 → 入会以来',
      '卡面栏位 第 1 个栏位 → 不显示',
    ])
    expect(told({ expiry: { kind: 'yearEnd', yearsAfter: 1 } })).toEqual([
      '积分有效期 永久有效 → 获得后第 1 年年底',
    ])
    expect(told({ undoMinutes: 5, belowZero: true })).toEqual([
      '允许负数 否 → 是',
      '撤销时限 10 分钟 → 5 分钟',
    ])
    expect(told({ limits: { ...rules.limits, cashier: { taken: 20_000 } } })).toEqual([
      '收银员限额 | 每天最多给出 5,000 → 不限',
    ])
    expect(told({ gifts: rules.gifts.map((gift) => ({ ...gift, levels: [] })) })).toEqual([
      '生日礼 | 适用等级 金卡会员 → 全部会员',
    ])
  })

  test('what is new is told whole, and what is gone by its name alone', () => {
    const [plain] = rules.levels
    expect(told({ levels: plain ? [plain] : [] })).toEqual(['等级“金卡会员” | removed'])
    expect(told({ reasons: [{ id: 'x_party', name: words('店庆', 'Party'), direction: 'give' }] })).toEqual([
      '原因“店庆” | added | 英文名称 Party | 用于 给积分',
    ])
  })
})

describe('what follows', () => {
  const said = (change: Partial<Program>, moving?: number) => {
    const after = { ...rules, ...change }
    const changes = programChanges(rules, after)
    const members = [{ level: 'gold', members: 1234 }]
    const preview = moving === undefined ? undefined : { members: 5000, isSample: false, levels: [], moving }
    return follows('zh-CN', { before: rules, after, changes, members, preview })
  }

  test('a level that goes says whom it concerns, and how many move', () => {
    const { ends, stays } = said({ levels: rules.levels.slice(0, 1) }, 1234)
    expect(ends).toEqual(['等级“金卡会员”没有了，其中 1,234 位会员按积分重新定级。'])
    expect(stays[0]).toBe('1,234 位会员的等级会变化，在后台重新定级。')
    expect(stays).toContain('等级有变化的会员卡会陆续更新到微信，不发消息打扰会员。')
  })

  test('where it could not be counted nothing is claimed, and nobody is nobody', () => {
    expect(said({ levelWindowDays: 30 }).stays[0]).toBe('所有会员会在后台按新规则重新定级。')
    expect(said({ levelWindowDays: 30 }, 0).stays[0]).toBe('没有会员的等级会变化。')
  })

  test('a field that is taken away or moved leaves a blank', () => {
    expect(said({ levelField: 0 }).ends).toEqual(['会员卡上不再显示等级，原来的内容会清空。'])
    expect(said({ levelField: 2 }).ends).toEqual(['等级换一个栏位显示，原来的栏位会清空。'])
    expect(said({ levels: [] }).ends).toContain('不再有等级，会员卡上的等级会清空。')
  })

  test('presents begin, end, and do not come twice', () => {
    const gift = { id: 'years', kind: 'anniversary' as const, isOn: true, points: 5, days: 0, levels: [] }
    expect(said({ gifts: [...rules.gifts, gift] }).stays[0]).toBe(
      '周年礼从今天起发放，今天到日子的会员也会收到。',
    )
    expect(said({ gifts: rules.gifts.map((one) => ({ ...one, isOn: false })) }).ends).toEqual([
      '生日礼不再发放，已经送出的积分不收回。',
    ])
    expect(said({ gifts: [] }).ends).toHaveLength(1)
    expect(said({ gifts: rules.gifts.map((one) => ({ ...one, points: 100 })) }).stays[0]).toContain(
      '不会再收到一份',
    )
  })

  test('whatever else changes, members keep what they have', () => {
    expect(said({ undoMinutes: 3 })).toEqual({ ends: [], stays: ['会员已有的积分和明细不变。'] })
    expect(said({ expiry: { kind: 'months', months: 6 } }).stays[0]).toContain('已有积分的到期日不变')
  })
})

describe('the form', () => {
  test('a draft is what it was made of, and blanks around words go', () => {
    expect(programOf(draftOf(rules))).toEqual(rules)
    const draft = draftOf(rules)
    for (const level of draft.levels) level.name.en = `  ${level.name.en} `
    if (draft.levels[0]?.benefits) draft.levels[0].benefits.en = ' cake '
    expect(programOf(draft).levels[0]).toEqual({
      id: 'plain',
      name: words('普通会员', 'Member'),
      threshold: 0,
      benefits: words('', 'cake'),
    })
  })

  test('what is added has an id of its own, and is wrong until it is written', () => {
    const draft = draftOf({ ...rules, levels: [] })
    for (let n = 0; n < 3; n += 1) draft.levels.push(newLevel(draft))
    draft.levels.splice(0, 1)
    draft.levels.push(newLevel(draft))
    draft.gifts = [newGift(draft, 'welcome')]
    draft.reasons = [newReason(draft)]
    expect(new Set(draft.levels.map(({ id }) => id)).size).toBe(3)
    const paths = programFaults(draft).map(({ path, fault }) => `${path} ${fault}`)
    expect(paths).toContain('gifts.0.points missing')
    expect(paths).toContain('reasons.0.name.zh-CN missing')
    expect(paths.filter((path) => path.includes('.id'))).toEqual([])
  })
})

test('a rule by example: today, the end of January and the end of the year, in order', () => {
  const now = new Date('2026-11-29T17:00:00Z')
  expect(expiryExamples({ kind: 'months', months: 1 }, now)).toEqual([
    { earned: '2026-11-30', until: '2026-12-30' },
    { earned: '2026-12-31', until: '2027-01-31' },
    { earned: '2027-01-31', until: '2027-02-28' },
  ])
  expect(expiryExamples({ kind: 'never' }, now).every(({ until }) => until === undefined)).toBe(true)
  expect(expiryExamples({ kind: 'months', months: undefined }, now)).toEqual([])
  expect(expiryExamples({ kind: 'yearEnd', yearsAfter: 0 }, new Date('2026-12-31T04:00:00Z'))).toHaveLength(2)
})
