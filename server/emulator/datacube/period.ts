import { chinaDay } from '../figures.ts'
import { type JsonObject, textAt } from '../json.ts'
import { type World, nowOf } from '../world.ts'

const daysMax = 62
const dayMs = 86_400_000

/** The days that are asked for, in China and both included, or why they are none: 61500 and 61501 (wire contract 6.11). */
export function periodOf(world: World, body: JsonObject): { from: string; to: string } | number {
  const from = textAt(body, 'begin_date')
  const to = textAt(body, 'end_date')
  if (!from || !to) return 41011
  if (!isDay(from) || !isDay(to)) return 61500
  const days = (Date.parse(to) - Date.parse(from)) / dayMs + 1
  // Today is not over.
  return days < 1 || days > daysMax || to >= chinaDay(nowOf(world)) ? 61501 : { from, to }
}

const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(Date.parse(text)).toISOString().startsWith(text)

/** 0 is WeChat's own console, in which nobody can make a card here; 1 is the interface. */
export const sourceOf = (body: JsonObject): 0 | 1 | undefined =>
  body.cond_source === 0 || body.cond_source === 1 ? body.cond_source : undefined
