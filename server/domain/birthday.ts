import type { ActivationAnswers } from '../../shared/activation.ts'

/** WeChat's name of the question (wire contract 4). How its answer is written is not documented: `1995-6-18`, `1995年6月18日` and `19950618` are all read. */
const BIRTHDAY = 'USER_FORM_INFO_FLAG_BIRTHDAY'

/** Month and day of a form's birthday as `MM-DD`, as an import without years writes it, too; undefined where it names no day of the calendar. */
export function birthdayOf(answers: ActivationAnswers): string | undefined {
  const text = answers.common.find((answer) => answer.name === BIRTHDAY)?.value.normalize('NFKC') ?? ''
  const parts =
    /^\s*(\d{4})\D+(\d{1,2})\D+(\d{1,2})\D*$/.exec(text) ??
    /^\s*(\d{4})(\d{2})(\d{2})\s*$/.exec(text) ??
    /^()(\d{2})-(\d{2})$/.exec(text)
  if (!parts) return undefined
  const [month, day] = [Number(parts[2]), Number(parts[3])]
  // 2000 was a leap year: who was born on 29 February has a birthday too.
  const date = new Date(Date.UTC(2000, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined
  return date.toISOString().slice(5, 10)
}
