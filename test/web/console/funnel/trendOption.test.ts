import { expect, test } from 'vitest'
import type { Funnel } from '../../../../shared/console/funnel.ts'
import { stepColors } from '../../../../web/console/component/funnel/logic/palette.ts'
import { tooltipOf, trendOption } from '../../../../web/console/component/funnel/logic/trendOption.ts'

const names = { opened: '打开', received: '领卡', submitted: '提交表单', active: '成为会员' }
const look = { isDark: false, names, hidden: new Set<never>() }
const day = (at: string, n: number): Funnel['byDay'][number] => ({
  day: at,
  opened: n,
  received: n,
  submitted: n,
  active: n,
})
const seriesOf = (option: ReturnType<typeof trendOption>) => option.series as { id: string; type: string }[]

test('without any day, or with zeros alone, the axes stand and the chart is whole', () => {
  for (const byDay of [
    [],
    [day('2026-11-24', 0)],
    [day('2026-11-23', 0), day('2026-11-24', 0), day('2026-11-25', 0)],
  ]) {
    const option = trendOption(byDay, look)
    expect(seriesOf(option)).toHaveLength(4)
    expect(option.yAxis).toMatchObject({ minInterval: 1, max: 4 })
  }
})

test('a day or two are bars, more of them lines', () => {
  expect(seriesOf(trendOption([day('2026-11-24', 5)], look)).map(({ type }) => type)).toEqual([
    'bar',
    'bar',
    'bar',
    'bar',
  ])
  const week = Array.from({ length: 7 }, (_, n) => day(`2026-11-0${n + 1}`, n))
  expect(seriesOf(trendOption(week, look)).map(({ type }) => type)).toEqual(['line', 'line', 'line', 'line'])
})

test('what is hidden is not drawn, and the scale follows what is', () => {
  const byDay = [{ ...day('2026-11-24', 2), opened: 900 }]
  const option = trendOption(byDay, { ...look, hidden: new Set(['opened'] as const) })
  expect(seriesOf(option).map(({ id }) => id)).toEqual(['received', 'submitted', 'active'])
  expect(option.yAxis).toMatchObject({ max: 4 })
})

test('the tooltip is drawn, not HTML, for the page allows no style in markup', () => {
  expect(trendOption([], look).tooltip).toMatchObject({ renderMode: 'richText' })
  expect(tooltipOf([{ dataIndex: 0 }], [day('2026-11-24', 1234)], ['received'], names)).toBe(
    '2026-11-24\n领卡  1,234',
  )
  expect(tooltipOf(undefined, [], [], names)).toBe('')
})

/** WCAG's contrast of two colours. */
function contrast(first: string, second: string): number {
  const light = (hex: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
      return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const [low = 0, high = 0] = [light(first), light(second)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

test('each colour can be told from its ground in both themes', () => {
  for (const color of Object.values(stepColors.light)) expect(contrast(color, '#ffffff')).toBeGreaterThan(3)
  for (const color of Object.values(stepColors.dark)) expect(contrast(color, '#1a1e21')).toBeGreaterThan(3)
})
