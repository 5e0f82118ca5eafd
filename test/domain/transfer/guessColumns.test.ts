import { expect, test } from 'vitest'
import { guessColumns, looksLikeData } from '../../../server/domain/transfer/guessColumns.ts'
import { uniqueTitles } from '../../../server/domain/transfer/uniqueTitles.ts'
import { columnNames } from '../../../server/domain/transfer/columnNames.ts'

test.each([
  [
    [
      '姓名',
      '手机号码',
      '会员卡号',
      '出生日期',
      '性别',
      '当前积分',
      '储值余额',
      '注册时间',
      '会员等级',
      '所属门店',
    ],
    ['name', 'mobile', 'memberNo', 'birthday', 'sex', 'points', 'balance', 'joinedAt', 'own', 'channel'],
  ],
  [
    [
      'Full Name',
      'Phone_Number',
      'Membership-Number',
      'Date of Birth',
      'Gender',
      'Points',
      'Balance',
      'Created At',
      'Tier',
      'Store',
    ],
    ['name', 'mobile', 'memberNo', 'birthday', 'sex', 'points', 'balance', 'joinedAt', 'own', 'channel'],
  ],
  [
    ['*手机号（必填）', '余额（分）', '余额（元）', '备注', '随便什么'],
    ['mobile', 'balanceFen', 'balance', 'own', 'none'],
  ],
  [
    ['手机', '电话'],
    ['mobile', 'none'],
  ],
  [
    ['渠道名称', '渠道标识'],
    ['none', 'channel'],
  ],
  [
    ['行号', '出错的列', '问题', '怎么改', '手机号'],
    ['none', 'none', 'none', 'none', 'mobile'],
  ],
  [
    ['#1', ''],
    ['none', 'none'],
  ],
])('%j', (titles, uses) => {
  expect(guessColumns(titles)).toEqual(uses)
})

test('no two fields go by one name', () => {
  const names = Object.values(columnNames).flat()
  expect(names.length).toBe(new Set(names).size)
})

test.each([
  [['林小满', '13800138000', '12'], true],
  [['1', '2', '3'], true],
  [['+86 138-0013-8000', 'x'], true],
  [['姓名', '手机号'], false],
  [['姓名', '2023'], false],
])('%j is data and no titles: %s', (cells, isData) => {
  expect(looksLikeData(cells)).toBe(isData)
})

test('each title is there once, and every column has one', () => {
  expect(uniqueTitles(['姓名', '', ' 姓名 ', '姓名', '积\n分', '', ''])).toEqual([
    '姓名',
    '#2',
    '姓名 (2)',
    '姓名 (3)',
    '积 分',
  ])
})
