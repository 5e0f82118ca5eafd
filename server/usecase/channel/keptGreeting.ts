import type { Greeting } from '../../../shared/card.ts'

/** A greeting without words is none; where one language has none, the other speaks for both. */
export function keptGreeting(greeting: Greeting | undefined): Greeting | null {
  const [chinese, english] = [greeting?.['zh-CN'].trim() ?? '', greeting?.en.trim() ?? '']
  return chinese || english ? { 'zh-CN': chinese || english, en: english || chinese } : null
}
