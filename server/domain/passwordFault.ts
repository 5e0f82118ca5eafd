/** Beginnings and wholes of what people choose first, and what every list of stolen passwords begins with; in lower case. */
const obvious = [
  'password',
  'passw0rd',
  'p@ssword',
  'p@ssw0rd',
  'qwertyuiop',
  'qwerty',
  'asdfghjkl',
  '1q2w3e4r',
  '1qaz2wsx',
  'zaq12wsx',
  'qazwsxedc',
  'iloveyou',
  'woaini',
  'admin',
  'administrator',
  'letmein',
  'welcome',
  'changeme',
  'wechat',
  'weixin',
  'huiyuan',
  'member',
  'abc123',
  'abcdefg',
  'a123456',
  'aa123456',
  'qq123456',
  'monkey',
  'dragon',
  'football',
  'sunshine',
  'princess',
]

/** Digits and signs that are put behind a word so that a form takes it. */
const TAIL = /[\d\W_]+$/
/** A phone number, a birthday twice. */
const DIGITS = /^\d{1,13}$/

/**
 * Why a password is too easily guessed: it is her own e-mail or name, or one of the obvious ones: a common word with digits
 * behind it, a few digits alone, characters in order, the same few characters again and again. Its length is the contract's business.
 */
export function passwordFault(
  password: string,
  { email, name }: { email: string; name: string },
): 'common' | 'personal' | undefined {
  const text = password.toLowerCase()
  const bare = text.replace(TAIL, '')
  const own = [email, email.split('@')[0] ?? '', name].map((word) => word.toLowerCase().trim())
  if (own.some((word) => word.length > 2 && (text === word || bare === word))) return 'personal'
  const isObvious = obvious.some((word) => text === word || bare === word || bare === word.replace(TAIL, ''))
  return isObvious || DIGITS.test(text) || isRun(text) || isRepeated(text) ? 'common' : undefined
}

/** `1234567890`, `9876543210`, `abcdefghij`: each character the next, or the one before. */
function isRun(text: string): boolean {
  const steps = [...text].slice(1).map((letter, at) => letter.charCodeAt(0) - text.charCodeAt(at))
  // 9 is followed by 0 on a keyboard.
  return [1, -1].some((way) => steps.every((step) => step === way || step === -9 * way))
}

/** A piece of at most four characters, over and over: `1111111111`, `abcabcabcabc`. */
const isRepeated = (text: string) => /^(.{1,4}?)\1+.{0,3}$/.test(text) && new Set(text).size <= 4
