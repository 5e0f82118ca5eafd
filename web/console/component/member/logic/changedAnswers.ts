import type { ProfileField } from '../../../../../shared/membership.ts'

/** What the form holds, by the question's name: a text, or several where a question takes several. */
export type Answers = Record<string, string | string[]>

const answerOf = ({ kind, value, values }: ProfileField): string | string[] =>
  kind === 'checkbox' ? [...(values ?? [])] : value

export const answersOf = (fields: ProfileField[]): Answers =>
  Object.fromEntries(fields.map((field) => [field.id, answerOf(field)]))

/** What differs from what was read, as it is sent: blanks around a text are nobody's answer. */
export function changedAnswers(fields: ProfileField[], answers: Answers): Answers {
  const changed = fields.flatMap((field): [string, string | string[]][] => {
    const before = answerOf(field)
    const now = answers[field.id] ?? before
    const plain = Array.isArray(now) ? now : now.trim()
    return JSON.stringify(plain) === JSON.stringify(before) ? [] : [[field.id, plain]]
  })
  return Object.fromEntries(changed)
}
