import { z } from 'zod'

/** A figure of the data cube: a number, and none where WeChat leaves it out. */
export const figure = z.coerce.number().catch(0)

/** What is asked of the data cube. */
export type DatacubePeriod = {
  /** Days in China, `YYYY-MM-DD`, both included: at most 62 (61501), the last one yesterday at the latest. */
  beginDate: string
  endDate: string
}

/** Cards made in WeChat's own console, or by its interface. */
export const condSources = { console: 0, api: 1 } as const
export type CondSource = (typeof condSources)[keyof typeof condSources]
