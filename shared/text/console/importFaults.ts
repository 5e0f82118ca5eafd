import type { Locale } from '../../portal.ts'

/** What can be wrong with one line of a list. */
export type FaultCode =
  /** More cells than titles, or fewer. */
  | 'columns'
  | 'quote'
  /** Characters that could not be read, or that no text has. */
  | 'unreadable'
  | 'too_long'
  /** Neither phone nor number: nobody would ever find her again. */
  | 'nobody'
  | 'phone'
  | 'number'
  | 'sex'
  | 'channel'
  /** A long number that a spreadsheet has shortened. */
  | 'scientific'
  | 'figure'
  | 'below_zero'
  | 'too_many'
  | 'date'
  | 'date_ambiguous'
  | 'date_future'
  /** The same phone or number stands further up; `is`: in which row. */
  | 'repeated'
  /** The number belongs, or belonged, to somebody else. */
  | 'number_taken'
  /** The phone belongs to one member and the number to another. */
  | 'two_people'

/** A fault in words, and what to do about it. `is` and `max` are its figures. */
type Said = { message: string; cure: string }
type Figures = { is: number; max: number }
export type FaultSentences = Record<FaultCode, (figures: Figures) => Said>

const zhCN: FaultSentences = {
  columns: ({ is, max }) => ({
    message: `这一行有 ${is} 格，标题行有 ${max} 格`,
    cure: '检查这一行是否多了或少了逗号、引号，或内容里有没加引号的换行。',
  }),
  quote: () => ({
    message: '引号没有成对，或引号后面还有别的内容，分不清是哪一格',
    cure: '内容里的引号要写成两个，整格用引号包住；或删掉多余的引号。',
  }),
  unreadable: () => ({
    message: '含有无法识别的字符',
    cure: '在原系统里改正这一格；如果很多行都这样，请在上一步换一种编码。',
  }),
  too_long: ({ max }) => ({ message: `超过 ${max} 个字`, cure: '缩短后再导入。' }),
  nobody: () => ({
    message: '没有手机号，也没有会员号',
    cure: '至少填写一个，否则以后认不出这位会员。',
  }),
  phone: () => ({
    message: '不是有效的手机号',
    cure: '大陆手机号是 11 位数字；其他地区请写成 +国家码和号码。',
  }),
  number: () => ({ message: '会员号只能是字母和数字，最多 20 位', cure: '去掉其他符号，或留空由系统编号。' }),
  sex: () => ({ message: '认不出这个性别', cure: '写成“男”或“女”，不清楚就留空。' }),
  channel: () => ({
    message: '没有这个门店或渠道，或有几个同名',
    cure: '先在“门店与渠道”里添加，或改写成渠道标识，或留空。',
  }),
  scientific: () => ({
    message: '被表格软件变成了科学记数，后面的数字已经丢失',
    cure: '在原表里把这一列设为“文本”格式，再重新导出。',
  }),
  figure: () => ({ message: '不是数字', cure: '只写数字，例如 1200 或 88.50。' }),
  below_zero: () => ({ message: '是负数', cure: '改成 0 或正数；欠的部分请导入后在会员详情里调整。' }),
  too_many: () => ({ message: '数字太大', cure: '不能超过十亿，请检查是否多写了几位。' }),
  date: () => ({ message: '不是有效的日期', cure: '写成 1990-06-18；带时间写成 2023-05-01 12:30。' }),
  date_ambiguous: () => ({
    message: '分不清哪个是月、哪个是日',
    cure: '写成 年-月-日，例如 1990-06-18。',
  }),
  date_future: () => ({ message: '这一天还没有到', cure: '检查年份是否写错。' }),
  repeated: ({ is }) => ({
    message: `与第 ${is} 行是同一个手机号或会员号`,
    cure: '同一个人只保留一行，积分请先合并。',
  }),
  number_taken: () => ({
    message: '这个会员号已经给过别人，不能再用',
    cure: '留空由系统编号，或换一个会员号。',
  }),
  two_people: () => ({
    message: '手机号是一位会员的，会员号是另一位的',
    cure: '核对是哪一位，改正手机号或会员号。',
  }),
}

const en: FaultSentences = {
  columns: ({ is, max }) => ({
    message: `This line has ${is} cells; the titles are ${max}`,
    cure: 'Look for a comma or a quote too many or too few, and for a line break without quotes.',
  }),
  quote: () => ({
    message:
      'A quote has no partner, or something stands behind a closing one, so the cells cannot be told apart',
    cure: 'Write a quote within a cell twice and put the cell in quotes, or remove the quote.',
  }),
  unreadable: () => ({
    message: 'Has characters that cannot be read',
    cure: 'Correct the cell where it comes from; if many lines are so, choose another encoding in the step before.',
  }),
  too_long: ({ max }) => ({ message: `Longer than ${max} characters`, cure: 'Shorten it.' }),
  nobody: () => ({
    message: 'Neither a phone nor a member number',
    cure: 'Fill in one of them, or nobody will know this member again.',
  }),
  phone: () => ({
    message: 'Not a phone number',
    cure: 'A mainland mobile has 11 digits; write others as + with the country code.',
  }),
  number: () => ({
    message: 'A member number has letters and digits, 20 at most',
    cure: 'Remove other signs, or leave it empty for a number of ours.',
  }),
  sex: () => ({
    message: 'Not a gender that is known here',
    cure: 'Write 男 or 女, M or F, or leave it empty.',
  }),
  channel: () => ({
    message: 'There is no such store or channel, or several have this name',
    cure: 'Add it under “Stores and channels” first, write the channel’s own word, or leave it empty.',
  }),
  scientific: () => ({
    message: 'A spreadsheet has written it as 1.38E+10, and its last digits are lost',
    cure: 'Format the column as text where it comes from, and export it again.',
  }),
  figure: () => ({ message: 'Not a number', cure: 'Write digits alone, such as 1200 or 88.50.' }),
  below_zero: () => ({
    message: 'Below zero',
    cure: 'Make it 0 or more; what is owed can be taken from the member after the import.',
  }),
  too_many: () => ({
    message: 'Too large',
    cure: 'A thousand million is the most: look for digits too many.',
  }),
  date: () => ({ message: 'Not a date', cure: 'Write 1990-06-18, and with a time 2023-05-01 12:30.' }),
  date_ambiguous: () => ({
    message: 'Day and month cannot be told apart',
    cure: 'Write year-month-day, such as 1990-06-18.',
  }),
  date_future: () => ({ message: 'This day has not come yet', cure: 'Look at the year.' }),
  repeated: ({ is }) => ({
    message: `The same phone or member number as in row ${is}`,
    cure: 'Keep one line a person, and add the points together first.',
  }),
  number_taken: () => ({
    message: 'This member number was given to somebody else and is not given again',
    cure: 'Leave it empty for a number of ours, or choose another.',
  }),
  two_people: () => ({
    message: 'The phone is one member’s, the member number another’s',
    cure: 'See which of them is meant, and correct phone or number.',
  }),
}

const sentences: Record<Locale, FaultSentences> = { 'zh-CN': zhCN, en }
export const faultSentences = (locale: Locale): FaultSentences => sentences[locale]
