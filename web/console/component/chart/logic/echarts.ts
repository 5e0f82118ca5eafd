import { BarChart, LineChart, type BarSeriesOption, type LineSeriesOption } from 'echarts/charts'
import {
  GridComponent,
  TooltipComponent,
  type GridComponentOption,
  type TooltipComponentOption,
} from 'echarts/components'
import { init, use, type ComposeOption, type ECharts } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

/** What our charts are made of, and no more of the library than that. */
export type ChartOption = ComposeOption<
  BarSeriesOption | LineSeriesOption | GridComponentOption | TooltipComponentOption
>

use([BarChart, LineChart, GridComponent, TooltipComponent, SVGRenderer])

/** Draws into an element of known size, as SVG: sharp at any zoom, and its letters are letters. */
export const drawChart = (place: HTMLElement): ECharts => init(place, null, { renderer: 'svg' })
