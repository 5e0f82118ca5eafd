import type { Level, Program } from '../program.ts'

/** Whether other rules put members into other levels, or have cards show something else of them. */
export const needsSettling = (before: Program, after: Program): boolean =>
  JSON.stringify(shownOf(before)) !== JSON.stringify(shownOf(after))

const shownOf = ({ levels, levelWindowDays, levelField }: Program) => [
  levels.map(({ id, threshold, name }: Level) => [id, threshold, name['zh-CN']]),
  levelWindowDays,
  levelField,
]
