import type { Greeting } from '../../../../../shared/card.ts'

/** What is sent of the two fields: one language alone speaks for both, and no words are no greeting. */
export function greetingOf(chinese: string, english: string): Greeting | undefined {
  const [first, second] = [chinese.trim(), english.trim()]
  if (first === '' && second === '') return undefined
  return { 'zh-CN': first || second, en: second || first }
}
