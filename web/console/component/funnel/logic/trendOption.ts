import { steps, type Funnel, type Step } from '../../../../../shared/console/funnel.ts'
import { count } from '../../../../ui/count.ts'
import type { ChartOption } from '../../chart/logic/echarts.ts'
import { stepColors, stepStrokes } from './palette.ts'

export type TrendLook = {
  isDark: boolean
  names: Record<Step, string>
  hidden: ReadonlySet<Step>
}

const inks = {
  light: { text: '#5d6670', strong: '#1a1f24', line: '#e3e6e9', ground: '#ffffff' },
  dark: { text: '#9fa8b1', strong: '#eceff1', line: '#2c3238', ground: '#22272b' },
}

/** Up to so many days a line has no shape yet: bars say more. */
const BARS_UP_TO = 2

/** `2026-11-24` as `11-24`; the year is in the table and at the range. */
const short = (day: string) => day.slice(5)

/**
 * The days as a chart. The tooltip is drawn, not HTML, for the page's policy allows no style in markup; numbers of the axis
 * are whole, as people are. Without days, or with zeros alone, the axes still stand where they will.
 */
export function trendOption(byDay: Funnel['byDay'], { isDark, names, hidden }: TrendLook): ChartOption {
  const theme = isDark ? 'dark' : 'light'
  const ink = inks[theme]
  const shown = steps.filter((step) => !hidden.has(step))
  const most = Math.max(0, ...byDay.flatMap((day) => shown.map((step) => day[step])))
  return {
    animationDuration: 250,
    animationDurationUpdate: 250,
    textStyle: { fontFamily: 'inherit', color: ink.text },
    grid: { left: 8, right: 20, top: 16, bottom: 4, containLabel: true },
    xAxis: {
      type: 'category',
      data: byDay.map(({ day }) => day),
      boundaryGap: byDay.length <= BARS_UP_TO,
      axisLine: { lineStyle: { color: ink.line } },
      axisTick: { show: false },
      axisLabel: { color: ink.text, hideOverlap: true, formatter: (day: string) => short(day) },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      ...(most < 4 && { max: 4 }),
      splitLine: { lineStyle: { color: ink.line } },
      axisLabel: { color: ink.text, formatter: (value: number) => count(value) },
    },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      confine: true,
      backgroundColor: ink.ground,
      borderColor: ink.line,
      borderRadius: 10,
      padding: [10, 14],
      textStyle: { color: ink.strong, fontSize: 13, lineHeight: 22 },
      axisPointer: { lineStyle: { color: ink.text, type: 'dashed' } },
      formatter: (points: unknown) => tooltipOf(points, byDay, shown, names),
    },
    series: shown.map((step) => seriesOf(step, { byDay, name: names[step], color: stepColors[theme][step] })),
  }
}

/** The day, and each station that is shown; the names are made of one width so that the figures stand under each other. */
export function tooltipOf(
  points: unknown,
  byDay: Funnel['byDay'],
  shown: readonly Step[],
  names: Record<Step, string>,
): string {
  const first: unknown = Array.isArray(points) ? points[0] : undefined
  const index = (first as { dataIndex?: number } | undefined)?.dataIndex ?? -1
  const day = byDay[index]
  if (!day) return ''
  return [day.day, ...shown.map((step) => `${names[step]}  ${count(day[step])}`)].join('\n')
}

function seriesOf(
  step: Step,
  { byDay, name, color }: { byDay: Funnel['byDay']; name: string; color: string },
) {
  const common = { id: step, name, data: byDay.map((day) => day[step]), itemStyle: { color } }
  if (byDay.length <= BARS_UP_TO)
    return {
      ...common,
      type: 'bar' as const,
      barMaxWidth: 40,
      itemStyle: { color, borderRadius: [4, 4, 0, 0] },
    }
  const { dash, symbol } = stepStrokes[step]
  return {
    ...common,
    type: 'line' as const,
    symbol,
    symbolSize: 7,
    showSymbol: byDay.length <= 31,
    lineStyle: { color, width: step === 'active' ? 3 : 2, type: dash },
    ...(step === 'active' && { areaStyle: { color, opacity: 0.08 } }),
    emphasis: { disabled: true },
  }
}
