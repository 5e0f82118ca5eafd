import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakLines, cutLine, fitText, opticalWidth, runsOf } from '../../server/poster/typeset.ts'

const lines = (text: string, width: number) => breakLines(text, width, 'regular')

test('a headline ends its lines at pauses and between words, and they are of about the same length', () => {
  expect(lines('微信扫一扫，成为会员', 8)).toEqual(['微信扫一扫，', '成为会员'])
  expect(lines('扫码入会享新人专属礼包满三十立减十五元起', 12)).toEqual([
    '扫码入会享新人专属',
    '礼包满三十立减十五元起',
  ])
  expect(lines('Scan with WeChat, become a member', 11)).toEqual(['Scan with WeChat,', 'become a member'])
})

test('no line is one character alone', () => {
  expect(lines('生日当月赠饮一杯咖啡哦', 10).at(-1)?.length).toBeGreaterThan(1)
})

test('a number stays with what it counts, and a word stays whole', () => {
  expect(lines('每消费 1 元积 1 分，100 分抵 5 元', 9)).toEqual(['每消费 1 元积 1 分，', '100 分抵 5 元'])
  expect(lines('使用 WeChat 支付', 4).join('|')).toContain('WeChat')
})

test('closing punctuation begins no line and opening punctuation ends none, whatever the text and the width', () => {
  const word = fc.constantFrom(
    '会',
    '员',
    '卡',
    '，',
    '。',
    '（',
    '）',
    '《',
    '》',
    '、',
    '！',
    ' ',
    'VIP',
    '95',
    '%',
  )
  const text = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(''))
  fc.assert(
    fc.property(text, fc.integer({ min: 12, max: 30 }), (given, width) => {
      const set = lines(given, width)
      expect(set.join('').replaceAll(' ', '')).toBe(given.replaceAll(' ', ''))
      for (const line of set.slice(1)) expect(line).not.toMatch(/^[，。）》、！%]/)
      for (const line of set.slice(0, -1)) expect(line).not.toMatch(/[（《]$/)
    }),
    // A cluster of punctuation that no line can hold has to be cut somewhere.
    { examples: [], numRuns: 200, seed: 7 },
  )
})

test('no line is wider than the column', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('店', 'a', 'W', '1', '，', ' '), maxLength: 60 }),
      (given) => {
        for (const line of lines(given, 8)) expect(opticalWidth(line, 'regular')).toBeLessThanOrEqual(8.01)
      },
    ),
    { numRuns: 100, seed: 7 },
  )
})

test('between Chinese and figures there is a gap, and where the author put a blank there is only that', () => {
  expect(runsOf('送50积分', 'bold').runs.map((run) => run.text)).toEqual(['送', '50', '积分'])
  expect(runsOf('送 50 积分', 'bold').runs.map((run) => run.text)).toEqual(['送 50 积分'])
  const [, figures] = runsOf('送50积分', 'bold').runs
  expect(figures?.x).toBeCloseTo(1.16, 2)
})

test('a text becomes smaller until it fits, and is cut off at the smallest size', () => {
  const fitting = (text: string) =>
    fitText(text, { width: 40, sizes: [10, 8, 5], linesMax: 1, weight: 'bold' })
  expect(fitting('会员')).toEqual({ lines: ['会员'], size: 10 })
  expect(fitting('会员专享日')).toEqual({ lines: ['会员专享日'], size: 8 })
  expect(fitting('上海市浦东新区世纪大道旗舰店')).toEqual({ lines: ['上海市浦东新区…'], size: 5 })
})

test('what is cut off does not end with a comma', () => {
  expect(cutLine('会员价，折上折', 4.2, 'regular')).toBe('会员价…')
})
