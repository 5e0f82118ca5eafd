import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseStores as serverParses } from '../../../../server/domain/parseStores.ts'
import { parseStores } from '../../../../web/console/component/channel/logic/parseStores.ts'

test('a line is a name, or a name and an address, whichever comma or tab stands between', () => {
  const { stores, wrong } = parseStores(
    '荔湾店\n天河店,体育西路 101 号\n白云店，机场路，三号\n番禺店\t市桥路 5 号',
  )
  expect(wrong).toEqual([])
  expect(stores).toEqual([
    { line: 1, name: '荔湾店' },
    { line: 2, name: '天河店', address: '体育西路 101 号' },
    { line: 3, name: '白云店', address: '机场路，三号' },
    { line: 4, name: '番禺店', address: '市桥路 5 号' },
  ])
})

test('what is wrong is told with the number that an editor gives its line', () => {
  const long = '店'.repeat(61)
  const { stores, wrong } = parseStores(`\r\n,没有名称\r\n${long}\r\n店,${'路'.repeat(121)}\r\n好店`)
  expect(wrong.map(({ line, fault }) => [line, fault])).toEqual([
    [2, 'noName'],
    [3, 'longName'],
    [4, 'longAddress'],
  ])
  expect(stores).toEqual([{ line: 5, name: '好店' }])
})

test('a name that stands further up is made once', () => {
  expect(parseStores('甲\n乙\n甲,另一个地址')).toEqual({
    stores: [
      { line: 1, name: '甲' },
      { line: 2, name: '乙' },
    ],
    wrong: [],
    repeated: [3],
  })
})

test('the preview and the server read every list alike', () => {
  const text = fc.string({
    unit: fc.constantFrom('店', 'a', ',', '，', '\t', ' ', '"', '\n', '\r', '\u0007'),
  })
  fc.assert(
    fc.property(text, (lines) => {
      const [shown, read] = [parseStores(lines), serverParses(lines)]
      const faults = 'faults' in read ? read.faults.map(({ line }) => line) : []
      expect(shown.wrong.map(({ line }) => line)).toEqual(faults)
      const count = 'stores' in read ? read.stores.length : shown.stores.length + shown.repeated.length
      expect(shown.stores.length + shown.repeated.length).toBe(count)
    }),
  )
})
