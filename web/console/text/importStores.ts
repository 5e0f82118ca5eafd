import type { Locale } from '../../../shared/portal.ts'
import type { LineFault } from '../component/channel/logic/parseStores.ts'

const zhCN = {
  title: '批量导入门店',
  lead: '一行一家门店：名称，或名称和地址。可以从 Excel 整列复制后粘贴。',
  label: '门店清单',
  example: '荔湾店,广州市荔湾区恩宁路 36 号\n天河店\t广州市天河区体育西路 101 号\n白云店',
  preview: '预览',
  willMake: (n: number) => `将添加 ${n} 家门店`,
  wrong: (n: number) => `${n} 行需要修改`,
  repeated: (n: number) => `${n} 行与前面重名，只添加一次`,
  nothingYet: '粘贴后，这里会显示将要添加的门店。',
  line: (n: number) => `第 ${n} 行`,
  faults: {
    noName: '没有名称',
    longName: '名称超过 60 个字',
    longAddress: '地址超过 120 个字',
    control: '含有不可见的控制字符',
  } satisfies Record<LineFault, string>,
  andMore: (n: number) => `还有 ${n} 家`,
  noAddress: '没有地址',
  atOnce: '有一行不对，就一家都不会添加。已经存在的同名门店会跳过，不会重复。',
  go: (n: number) => `添加 ${n} 家门店`,
  done: (made: number, known: number) =>
    known === 0 ? `已添加 ${made} 家门店` : `已添加 ${made} 家门店，${known} 家已经存在，没有改动`,
  tooMany: '一次最多 5000 家，请分几次导入。',
}

const en: typeof zhCN = {
  title: 'Import stores',
  lead: 'One store a line: its name, or its name and address. Columns can be pasted from a spreadsheet.',
  label: 'Stores',
  example: 'Liwan,36 Enning Road\nTianhe\t101 Tiyu West Road\nBaiyun',
  preview: 'Preview',
  willMake: (n) => (n === 1 ? '1 store will be added' : `${n} stores will be added`),
  wrong: (n) => (n === 1 ? '1 line has to be corrected' : `${n} lines have to be corrected`),
  repeated: (n) =>
    n === 1 ? '1 line repeats a name and counts once' : `${n} lines repeat a name and count once`,
  nothingYet: 'What will be added is shown here.',
  line: (n) => `Line ${n}`,
  faults: {
    noName: 'has no name',
    longName: 'has a name of more than 60 characters',
    longAddress: 'has an address of more than 120 characters',
    control: 'contains invisible control characters',
  },
  andMore: (n) => `and ${n} more`,
  noAddress: 'no address',
  atOnce: 'Where one line is wrong, nothing is added. Stores whose names exist already are left as they are.',
  go: (n) => (n === 1 ? 'Add 1 store' : `Add ${n} stores`),
  done: (made, known) =>
    known === 0
      ? `${made} stores were added`
      : `${made} stores were added; ${known} existed already and are unchanged`,
  tooMany: '5,000 at most at a time: import them in several goes.',
}

/** Many stores from pasted lines. */
export const importTexts: Record<Locale, typeof zhCN> = { 'zh-CN': zhCN, en }
