import type { Locale } from '../../portal.ts'

/** What the server says about lists that come and go. */
export type TransferTexts = {
  unknownImport: string
  wrongState: string
  wrongPart: string
  incomplete: string
  tooLarge: string
  nothingToImport: string
  noErrors: string
  forgotten: string
  columns: { count: string; twice: string; nobody: string; channel: string }
  day: string
  /** Why a file as a whole is not imported; `row` counts as a spreadsheet does. */
  refused: Record<
    | 'spreadsheet'
    | 'binary'
    | 'empty'
    | 'no_titles'
    | 'no_lines'
    | 'columns'
    | 'too_many_rows'
    | 'quote_unclosed'
    | 'cell_too_long'
    | 'row_too_wide',
    (row: number) => string
  >
  /** What stopped a task: while it was read or checked, and while it was imported. */
  broken: { beforehand: string; underWay: string }
}

const zhCN: TransferTexts = {
  unknownImport: '没有这次导入，可能链接写错了。请回到导入列表重新选择。',
  wrongState: '这次导入已经不在这一步了，可能别人刚刚操作过。请刷新页面。',
  wrongPart: '文件的这一段没有传完整。请重试；如果文件刚刚改过，请重新选择文件。',
  incomplete: '文件还没有传完，可能网络断开过。请重新上传。',
  tooLarge: '文件超过 200 MB。请拆成几个文件，分别导入。',
  nothingToImport: '这个文件里没有可以导入的行。请先按错误清单改正。',
  noErrors: '没有错误的行，不需要错误清单。',
  forgotten: '文件已在一天后清除。如果还需要，请重新上传。',
  columns: {
    count: '列数与文件不一致，请刷新页面后再试。',
    twice: '同一项内容对应了两列，请只保留一列。',
    nobody: '请指明哪一列是手机号或会员号，否则以后认不出这些会员。',
    channel: '没有这个渠道，请重新选择。',
  },
  day: '请写成 2026-11-30 这样的日期。',
  refused: {
    spreadsheet: () => '这是 Excel 工作簿，不是 CSV。请在 Excel 或 WPS 里“另存为”CSV UTF-8，再上传。',
    binary: () => '这不是文本文件，读不出内容。请上传 CSV 文件。',
    empty: () => '文件里没有内容。',
    no_titles: (row) =>
      `第 ${row} 行看起来已经是会员资料。第一行应当是列名，例如“姓名,手机号,积分”。请加上一行列名再上传。`,
    no_lines: () => '文件里只有列名，没有会员。',
    columns: () => '大多数行的格数与标题行不同，不像一张表。请检查分隔符，或在原系统里重新导出。',
    too_many_rows: () => '超过 200 万行。请拆成几个文件，分别导入。',
    quote_unclosed: (row) =>
      `第 ${row} 行的引号没有结束，后面的内容都被吞进了一格。请补上引号再上传；什么都没有导入。`,
    cell_too_long: (row) => `第 ${row} 行有一格超过 1 万字，不像会员资料。请检查文件；什么都没有导入。`,
    row_too_wide: (row) => `第 ${row} 行超过 200 列，不像会员资料。请检查文件；什么都没有导入。`,
  },
  broken: {
    beforehand:
      '系统出了意外，这个文件没有处理完；什么都没有导入。请重新上传，如果再次失败，请联系系统管理员。',
    underWay:
      '系统出了意外，导入停在这里；已导入的会员都是完整的。可以继续导入，如果再次停下，请联系系统管理员。',
  },
}

const en: TransferTexts = {
  unknownImport: 'There is no such import; the link may be wrong. Choose it again from the list.',
  wrongState: 'This import is at another step by now; somebody may have just moved it on. Reload the page.',
  wrongPart:
    'This part of the file did not arrive whole. Try again; if the file has just been changed, choose it anew.',
  incomplete: 'The file is not here yet; the network may have been down. Upload it again.',
  tooLarge: 'The file has more than 200 MB. Divide it and import the pieces one by one.',
  nothingToImport: 'No line of this file can be imported. Correct it by the list of errors first.',
  noErrors: 'No line is wrong, so there is no list of errors.',
  forgotten: 'The file was cleared away after a day. Upload it again if you need it.',
  columns: {
    count: 'The columns are not those of the file: reload the page and try again.',
    twice: 'Two columns say the same thing: keep one of them.',
    nobody: 'Say which column is the phone or the member number, or nobody will know these members again.',
    channel: 'There is no such channel: choose another.',
  },
  day: 'Write a day like 2026-11-30.',
  refused: {
    spreadsheet: () =>
      'This is an Excel workbook, not a CSV. Save it as “CSV UTF-8” in your spreadsheet, then upload that.',
    binary: () => 'This is no text file and cannot be read. Upload a CSV file.',
    empty: () => 'There is nothing in the file.',
    no_titles: (row) =>
      `Row ${row} already looks like a member. The first row must be the titles, such as “Name,Phone,Points”: add them and upload again.`,
    no_lines: () => 'The file has titles and no members.',
    columns: () =>
      'Most lines have another number of cells than the titles: this is no table. Look at the delimiter, or export it again.',
    too_many_rows: () => 'More than two million rows. Divide the file and import the pieces one by one.',
    quote_unclosed: (row) =>
      `A quote in row ${row} never ends, and everything behind it has run into one cell. Close it and upload again; nothing was imported.`,
    cell_too_long: (row) =>
      `A cell in row ${row} has more than 10,000 characters, which is no member’s. Look at the file; nothing was imported.`,
    row_too_wide: (row) =>
      `Row ${row} has more than 200 columns, which is no member’s. Look at the file; nothing was imported.`,
  },
  broken: {
    beforehand:
      'Something unexpected happened and this file was not finished; nothing was imported. Upload it again; if it fails again, tell whoever runs the system.',
    underWay:
      'Something unexpected happened and the import stopped here; every member so far is whole. Go on with it; if it stops again, tell whoever runs the system.',
  },
}

const texts: Record<Locale, TransferTexts> = { 'zh-CN': zhCN, en }
export const transferTexts = (locale: Locale): TransferTexts => texts[locale]
