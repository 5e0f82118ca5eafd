import type { ProgramFault } from '../../console/programFaults.ts'
import type { Locale } from '../../portal.ts'

/** What the server says about the rules of points and levels: what is wrong, and what to do next. */
export type ProgramTexts = {
  refusal: { stale: string; invalid: string; bad_query: string }
  fault: {
    missing: string
    /** `characters`: how many Chinese characters that is. */
    too_many_bytes: (max: number, characters: number, is: number) => string
    too_long: (max: number, is: number) => string
    outside: (min: string, max: string) => string
    too_many: (max: number, is: number) => string
    twice: string
    not_ascending: (min: string) => string
    first_not_zero: string
    level_unknown: string
    malformed: string
  }
}

const zhCN: ProgramTexts = {
  refusal: {
    stale: '积分与等级的规则刚刚被别人改过，您的修改没有保存。请读取最新的规则，核对后再修改一次。',
    invalid: '有几处还不对，规则没有保存。请按提示改好后再保存。',
    bad_query: '网址里的条件不正确，请刷新页面后再试。',
  },
  fault: {
    missing: '请填写',
    too_many_bytes: (max, characters, is) =>
      `最多 ${max} 字节（约 ${characters} 个汉字），现在 ${is} 字节；微信会员卡上放不下更长的文字`,
    too_long: (max, is) => `最多 ${max} 个字符，现在 ${is} 个`,
    outside: (min, max) => `请填写 ${min} 到 ${max} 之间的整数`,
    too_many: (max, is) => `最多 ${max} 个，现在 ${is} 个，请删去多余的`,
    twice: '和前面的重复了，请换一个',
    not_ascending: (min) => `门槛要比前一个等级高，请填写大于 ${min} 的整数`,
    first_not_zero: '第一个等级的门槛必须是 0，这样每位会员都有等级',
    level_unknown: '其中有的等级已经删除，请重新选择适用的等级',
    malformed: '这一项不对，请检查后重新填写',
  },
}

const en: ProgramTexts = {
  refusal: {
    stale:
      'Somebody else has just changed the rules of points and levels, and your change was not saved. Read the newest rules, look, and change them again.',
    invalid:
      'Something is not right yet, and the rules were not saved. Correct what is marked, then save again.',
    bad_query: 'The address asks for something that does not exist. Reload the page and try again.',
  },
  fault: {
    missing: 'Fill this in',
    too_many_bytes: (max, characters, is) =>
      `At most ${max} bytes (some ${characters} Chinese characters), now ${is}: WeChat's card has no room for more`,
    too_long: (max, is) => `At most ${max} characters, now ${is}`,
    outside: (min, max) => `Enter a whole number from ${min} to ${max}`,
    too_many: (max, is) => `At most ${max}, now ${is}: remove some`,
    twice: 'This is there already; choose another',
    not_ascending: (min) => `Each level begins above the one before: enter more than ${min}`,
    first_not_zero: 'The first level begins at 0, so that every member has one',
    level_unknown: 'One of these levels is gone; choose the levels again',
    malformed: 'This is not right; check it and enter it again',
  },
}

const texts: Record<Locale, ProgramTexts> = { 'zh-CN': zhCN, en }
export const programTexts = (locale: Locale): ProgramTexts => texts[locale]

const grouped = (value: number) => value.toLocaleString('en-US')

/** The sentence at a field of the rules, in the caller's language. */
export function programFaultSentence(
  locale: Locale,
  { fault, max = 0, min = 0, is = 0 }: ProgramFault,
): string {
  const say = texts[locale].fault
  switch (fault) {
    case 'too_many_bytes':
      return say.too_many_bytes(max, Math.floor(max / 3), is)
    case 'too_long':
      return say.too_long(max, is)
    case 'outside':
      return say.outside(grouped(min), grouped(max))
    case 'too_many':
      return say.too_many(max, is)
    case 'not_ascending':
      return say.not_ascending(grouped(min))
    default:
      return say[fault]
  }
}

/** A sentence a path, for the answer's `fields` or a form; `prefix` goes before each path, like `program.`. */
export const programFaultSentences = (
  locale: Locale,
  faults: readonly ProgramFault[],
  prefix = '',
): Record<string, string> =>
  Object.fromEntries(faults.map((fault) => [`${prefix}${fault.path}`, programFaultSentence(locale, fault)]))
