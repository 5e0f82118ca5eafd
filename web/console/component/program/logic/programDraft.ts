import type { ProgramDraft } from '../../../../../shared/console/programFaults.ts'
import type { Level, Program } from '../../../../../shared/program.ts'

const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

/** Rules as a form holds them: every field that can be written is there. */
export function draftOf(program: Program): ProgramDraft {
  const { levels, ...rest } = copyOf(program)
  return {
    ...rest,
    levels: levels.map((level) => ({ ...level, benefits: { 'zh-CN': '', en: '', ...level.benefits } })),
  }
}

/** What a form holds as rules again: blanks around words go, and benefits that nobody wrote. Only for a draft without faults. */
export function programOf(draft: ProgramDraft): Program {
  const { levels, reasons, ...rest } = copyOf(draft) as Program
  return {
    ...rest,
    levels: levels.map(tidyLevel),
    reasons: reasons.map((reason) => ({ ...reason, name: trimmed(reason.name) })),
  }
}

const trimmed = (words: Level['name']) => ({ 'zh-CN': words['zh-CN'].trim(), en: words.en.trim() })

function tidyLevel({ benefits, ...level }: Level): Level {
  const said = benefits && trimmed(benefits)
  const name = trimmed(level.name)
  return said && (said['zh-CN'] || said.en) ? { ...level, name, benefits: said } : { ...level, name }
}
