import type { Step } from '../../../../../shared/console/funnel.ts'

/**
 * A colour a station, 3:1 at least against its ground and told apart by people who do not see red or green: they differ in
 * lightness too, and each line has a stroke and a mark of its own besides.
 */
export const stepColors: Record<'light' | 'dark', Record<Step, string>> = {
  light: { opened: '#7b8794', received: '#2a6fd6', submitted: '#b45f06', active: '#067a3f' },
  dark: { opened: '#98a2ad', received: '#6ea8fe', submitted: '#f0a65a', active: '#4fd38a' },
}

export type StepStroke = {
  dash: 'solid' | [number, number]
  symbol: 'circle' | 'triangle' | 'diamond' | 'rect'
}
export const stepStrokes: Record<Step, StepStroke> = {
  opened: { dash: [2, 3], symbol: 'circle' },
  received: { dash: [7, 4], symbol: 'triangle' },
  submitted: { dash: [12, 3], symbol: 'diamond' },
  active: { dash: 'solid', symbol: 'rect' },
}
