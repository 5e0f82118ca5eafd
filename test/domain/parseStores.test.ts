import { expect, test } from 'vitest'
import { parseStores } from '../../server/domain/parseStores.ts'

test('a store is a line: a name, or a name and an address behind a comma of either kind, or a tab', () => {
  expect(
    parseStores('荔湾店\n天河店,体育西路 1 号\r\n\n越秀店，北京路 2 号，三楼\n海珠店\t江南大道 3 号\n'),
  ).toEqual({
    stores: [
      { name: '荔湾店' },
      { name: '天河店', address: '体育西路 1 号' },
      { name: '越秀店', address: '北京路 2 号，三楼' },
      { name: '海珠店', address: '江南大道 3 号' },
    ],
  })
})

test('quotes of a spreadsheet are taken off', () => {
  expect(parseStores('"荔湾店","恩宁路 1 号, 二楼"')).toEqual({
    stores: [{ name: '荔湾店', address: '恩宁路 1 号, 二楼' }],
  })
})

test('every line that is wrong is named, empty lines counted as an editor does', () => {
  expect(
    parseStores(`荔湾店\n\n,恩宁路\n${'店'.repeat(61)}\n天河店,${'路'.repeat(121)}\n越\u0007秀`),
  ).toEqual({
    faults: [
      { line: 3, fault: 'no_name' },
      { line: 4, fault: 'name_too_long' },
      { line: 5, fault: 'address_too_long' },
      { line: 6, fault: 'control' },
    ],
  })
})
