import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dynamicCodeAt } from '../../server/domain/dynamicCode.ts'
import { memberNoFrom } from '../../server/domain/memberNo.ts'
import { readScan } from '../../server/domain/readScan.ts'

const read = (text: string) => readScan(text, 'https://card.example.com')
const memberNo = '179927398711'

test.each([
  ['179927398711', 'as it is'],
  ['１７９９２７３９８７１１', 'full-width digits'],
  ['1799 2739 8711', 'grouped'],
  ['1799-2739-8711', 'grouped with dashes'],
  ['\u0002179927398711\u0003', 'between STX and ETX'],
  ['179927398711\r\n', 'with the Enter of a gun'],
  ['179927398711\t', 'with a tab'],
  ['\u001d179927398711', 'behind a group separator'],
  ['\ufeff179927398711\u200b', 'with invisible signs'],
  ['CODE_128,179927398711', 'as wx.scanQRCode says it'],
  ['CODE_128，１７９９２７３９８７１１', 'the same through a Chinese IME'],
  ['QR_CODE,179927398711', 'as a QR code'],
  ['code-128:179927398711', 'as another scanner says it'],
  [']C0179927398711', 'with an AIM identifier'],
  [']Q1179927398711', 'with that of a QR code'],
  ['会员号：1799 2739 8711', 'with a word before it'],
  ['会员卡号 179927398711。', 'with a word, and a full stop behind'],
  ['No.179927398711', 'with No.'],
  ["1'799'2739'8711", 'with what a pinyin IME puts between'],
  ['“179927398711”', 'in quotes'],
])('%j is the member number (%s)', (text) => {
  expect(read(text)).toMatchObject({ kind: 'memberNo', text: memberNo })
})

test.each([
  ['13800138000', '13800138000'],
  ['+86 138 0013 8000', '13800138000'],
  ['8613800138000', '13800138000'],
  ['手机：138-0013-8000', '13800138000'],
  ['１３８００１３８０００', '13800138000'],
  ['+852 9123 4567', '+85291234567'],
])('%j is the phone %s', (text, mobile) => {
  expect(read(text)).toMatchObject({ kind: 'mobile', mobile })
})

test.each([
  ['8001', '8001'],
  ['尾号８００１', '8001'],
  ['80 01', '8001'],
])('%j is the end of a phone', (text, tail) => {
  expect(read(text)).toMatchObject({ kind: 'tail', text: tail })
})

test.each([
  ['110201201245', '110201201245'],
  ['vip0001', 'vip0001'],
  ['VIP-0001', 'VIP0001'],
  ['00123456789', '00123456789'],
  ['123', '123'],
])('%j is looked for as a number or a code', (text, code) => {
  expect(read(text)).toMatchObject({ kind: 'code', text: code })
})

test('a code is looked for as it was typed, without its dashes, and in capitals', () => {
  expect(read('vip-01')).toMatchObject({ spellings: ['vip01', 'vip-01', 'VIP01', 'VIP-01'] })
})

test('an international number and a code that begins with zeros are told apart by the plus', () => {
  expect(read('0085291234567')).toMatchObject({ kind: 'code', mobile: undefined })
  expect(read('02088880000')).toMatchObject({ kind: 'code', mobile: '02088880000' })
})

test('a dynamic code is one, whatever is around it', () => {
  const code = dynamicCodeAt(Buffer.alloc(32, 7), memberNo, new Date(0)) ?? ''
  for (const text of [code, `CODE_128,${code}`, ` ${code}\r`, code.replaceAll(/(..)/g, '$1 ')]) {
    expect(read(text)).toEqual({ kind: 'dynamic', text: code })
  }
})

test.each([
  ['', 'empty'],
  ['  \u0000\r\n ', 'empty'],
  ['https://card.example.com/?channel=store-tianhe', 'page'],
  ['HTTPS://CARD.EXAMPLE.COM/', 'page'],
  ['ｈｔｔｐｓ：／／card.example.com/', 'page'],
  ['http://weixin.qq.com/q/02abc', 'address'],
  ['https://card.example.com.evil.example/179927398711', 'address'],
  ['weixin://wxpay/bizpayurl?pr=x', 'address'],
  ['张三', 'unreadable'],
  ['。', 'unreadable'],
  ['9'.repeat(21), 'unreadable'],
  ['1'.repeat(100_000), 'unreadable'],
])('%j is nothing to look for: %s', (text, why) => {
  expect(read(text)).toEqual({ kind: 'unknown', why })
})

const noise = fc
  .array(
    fc.constantFrom('\u0000', '\u0002', '\u001d', '\r', '\n', '\t', ' ', '\u00a0', '\u200b', '\ufeff', '　'),
    {
      maxLength: 4,
    },
  )
  .map((signs) => signs.join(''))
const body = fc.stringMatching(/^\d{11}$/)
const full = (text: string) => text.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))

test('noise around and within any number, and full-width digits, change nothing', () => {
  fc.assert(
    fc.property(
      body,
      noise,
      noise,
      noise,
      fc.nat(11),
      fc.boolean(),
      (digits, before, within, behind, at, isFull) => {
        const number = memberNoFrom(digits)
        const said = isFull ? full(number) : number
        const text = `${before}${said.slice(0, at)}${within}${said.slice(at)}${behind}`
        expect(read(text)).toMatchObject({ kind: 'memberNo', text: number })
      },
    ),
  )
})

test('whatever is scanned is read to something, and what is looked for is short and plain', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const scan = read(text)
      if (scan.kind === 'unknown' || scan.kind === 'dynamic') return
      expect(scan.text).toMatch(/^[\da-z]{1,20}$/i)
      expect(scan.spellings.length).toBeGreaterThan(0)
      for (const spelling of scan.spellings) expect(spelling.length).toBeLessThanOrEqual(20)
    }),
  )
})
