/**
 * The words after the call's name in an answer (`batchAddCard:fail_no permission` gives `fail no permission`), in lower
 * case. WeChat has no code to branch on, and recent clients add detail behind the known words: match by substring.
 */
export function wordsOf(answer: unknown): string {
  if (typeof answer === 'string') return normal(answer)
  if (typeof answer !== 'object' || answer === null) return ''
  const said: unknown = Reflect.get(answer, 'errMsg') ?? Reflect.get(answer, 'err_msg')
  return typeof said === 'string' ? normal(said) : ''
}

const normal = (said: string) =>
  said
    .slice(said.indexOf(':') + 1)
    .replaceAll('_', ' ')
    .trim()
    .toLowerCase()

export const isOk = (words: string) => words === 'ok' || words === 'confirm'

export type Refusal = 'cancelled' | 'not_supported' | 'config_failed' | 'refused'

/** Why a call came to nothing, from the words that the client gave for it. */
export function refusalOf(words: string): Refusal {
  if (words.includes('cancel')) return 'cancelled'
  if (['not exist', 'not support', 'not implement'].some((sign) => words.includes(sign)))
    return 'not_supported'
  // “the permission value is offline verifying” is what a call gets whose config has not been accepted.
  return words.includes('offline verifying') ? 'config_failed' : 'refused'
}
