import type { Log } from '../../server/floor.ts'

const nothing = () => undefined

export const quietLog: Log = { debug: nothing, info: nothing, warn: nothing, error: nothing }

/** A log that keeps its lines, for guarantees about what is written down and what never is. */
export function keepingLog(): Log & {
  lines: { level: string; fields: Record<string, unknown>; message: string }[]
} {
  const lines: { level: string; fields: Record<string, unknown>; message: string }[] = []
  const at = (level: string) => (fields: Record<string, unknown>, message: string) => {
    lines.push({ level, fields, message })
  }
  return { lines, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}
