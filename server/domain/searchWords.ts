import type { ActivationAnswers } from '../../shared/activation.ts'
import { mobileOf } from './mobile.ts'

/** WeChat's name of the question (wire contract 4). */
const NAME = 'USER_FORM_INFO_FLAG_NAME'

/** By which a member is found: a piece of her name, or the last four digits of her phone. */
export type SearchWord = { kind: 'name' | 'tail'; word: string }

/** Chinese names are found by any two to four characters in a row, and by their first; others by how their words begin. */
const PIECE_MAX = 4
const PREFIX_MIN = 2
const PREFIX_MAX = 12
/** Nobody's name is longer; what is made up to be long shall not fill the index. */
const RUN_MAX = 16
const RUNS_MAX = 6

const TAIL_DIGITS = 4

/** Characters that stand for themselves, without blanks between words. */
const HAN = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|々|〇|ー/u

/**
 * One spelling for what people write differently: full-width forms, capitals, accents, and the dot within names
 * (阿卜杜·热合曼) that is written in five ways or left out.
 */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{Mn}|[·・•∙‧.']/gu, '')
    .normalize('NFC')

/** A text's runs: characters in a row, or a word of letters and digits. */
export function nameRuns(text: string): { isHan: boolean; letters: string[] }[] {
  const runs: { isHan: boolean; letters: string[] }[] = []
  let last: (typeof runs)[number] | undefined
  for (const letter of plain(text)) {
    if (!/[\p{L}\p{N}]/u.test(letter)) {
      last = undefined
      continue
    }
    const isHan = HAN.test(letter)
    if (last?.isHan !== isHan) {
      last = { isHan, letters: [] }
      runs.push(last)
    }
    last.letters.push(letter)
  }
  return runs.slice(0, RUNS_MAX).map(({ isHan, letters }) => ({ isHan, letters: letters.slice(0, RUN_MAX) }))
}

/** What she is called; empty where the form did not ask. */
export const nameOf = (answers: ActivationAnswers): string =>
  answers.common.find((field) => field.name === NAME)?.value ?? ''

/** Every word by which the member of these answers is found; each once. */
export function searchWordsOf(answers: ActivationAnswers): SearchWord[] {
  const pieces = nameRuns(nameOf(answers)).flatMap(({ isHan, letters }) =>
    isHan ? piecesOf(letters) : prefixesOf(letters),
  )
  const tail = phoneTail(mobileOf(answers) ?? '')
  return [
    ...[...new Set(pieces)].map((word) => ({ kind: 'name' as const, word })),
    ...(tail === undefined ? [] : [{ kind: 'tail' as const, word: tail }]),
  ]
}

/** The words that a member's index must hold, all of them, for a name to contain what was asked; none for too little. */
export function nameQueryWords(text: string): SearchWord[] {
  const words = nameRuns(text).flatMap(({ isHan, letters }) => {
    if (!isHan) return letters.length < PREFIX_MIN ? [] : [letters.slice(0, PREFIX_MAX).join('')]
    if (letters.length <= PIECE_MAX) return [letters.join('')]
    // Longer than a piece: every piece of it, one letter further each time.
    return letters.slice(PIECE_MAX - 1).map((_, start) => letters.slice(start, start + PIECE_MAX).join(''))
  })
  // The longest first: it is the rarest, and the search begins with it.
  return [...new Set(words)]
    .toSorted((a, b) => b.length - a.length)
    .map((word) => ({ kind: 'name' as const, word }))
}

/** Whether a name holds what was asked. The index says so already; this is asked of the opened profile, so that no hash can err. */
export function nameMatches(name: string, asked: string): boolean {
  const runs = nameRuns(name)
  return nameRuns(asked).every(({ isHan, letters }) => {
    const wanted = letters.join('')
    return runs.some((run) => {
      if (run.isHan !== isHan) return false
      const own = run.letters.join('')
      return isHan && letters.length > 1 ? own.includes(wanted) : own.startsWith(wanted)
    })
  })
}

/** The last four digits of a phone number; undefined where there are fewer. */
export function phoneTail(phone: string): string | undefined {
  const digits = phone.replaceAll(/\D/g, '')
  return digits.length < TAIL_DIGITS ? undefined : digits.slice(-TAIL_DIGITS)
}

function piecesOf(letters: string[]): string[] {
  const pieces = letters.slice(0, 1)
  for (let size = 2; size <= PIECE_MAX; size += 1) {
    for (let start = 0; start + size <= letters.length; start += 1) {
      pieces.push(letters.slice(start, start + size).join(''))
    }
  }
  return pieces
}

const prefixesOf = (letters: string[]): string[] =>
  Array.from({ length: Math.max(0, Math.min(letters.length, PREFIX_MAX) - PREFIX_MIN + 1) }, (_, n) =>
    letters.slice(0, n + PREFIX_MIN).join(''),
  )
