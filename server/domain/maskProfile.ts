/** What is shown of personal data until somebody reveals it: enough to recognise who it is, too little to use. */

/** `林**`, `Z** L**`: the first letter of each word, and no word as long as it is. */
export const maskName = (name: string): string =>
  name
    .normalize('NFKC')
    .trim()
    .split(/[\s·・•]+/u)
    .filter((word) => word !== '')
    .map((word) => `${[...word][0] ?? ''}**`)
    .join(' ')

/** `138****8001`; of a number of another length the last four digits, and of a short one nothing. */
export function maskPhone(phone: string): string {
  const digits = phone.replaceAll(/\D/g, '')
  if (digits.length < 7) return '****'
  return digits.length === 11 ? `${digits.slice(0, 3)}****${digits.slice(-4)}` : `****${digits.slice(-4)}`
}

/** `****-06-**` of a birthday: the month, for greetings. */
const maskBirthday = (birthday: string): string => {
  const month = /^\s*\d{4}\D*(\d{1,2})/.exec(birthday.normalize('NFKC'))?.[1]
  return month === undefined ? '****' : `****-${month.padStart(2, '0').slice(0, 2)}-**`
}

const masks: Record<string, (value: string) => string> = {
  USER_FORM_INFO_FLAG_NAME: maskName,
  USER_FORM_INFO_FLAG_MOBILE: maskPhone,
  USER_FORM_INFO_FLAG_BIRTHDAY: maskBirthday,
}

/** One answer of a form, by WeChat's name of the question; what is no name, phone or birthday is hidden as a whole. */
export function maskAnswer(question: string, value: string): string {
  if (value.trim() === '') return ''
  return masks[question]?.(value) ?? '****'
}
