import { expect, test } from 'vitest'
import type { ColumnUse } from '../../../../shared/console/transfer.ts'
import { namesSomebody, repeatedUses } from '../../../../web/console/component/transfer/logic/repeatedUses.ts'

test.each<[ColumnUse[], number[]]>([
  [['mobile', 'name', 'points'], []],
  [['mobile', 'name', 'mobile'], [2]],
  [['balance', 'mobile', 'balanceFen'], [2]],
  [['own', 'own', 'none', 'none'], []],
])('of %j those at %j say what another says', (uses, repeated) => {
  expect([...repeatedUses(uses)]).toEqual(repeated)
})

test('a list needs a phone or a number', () => {
  expect(namesSomebody(['name', 'points'])).toBe(false)
  expect(namesSomebody(['name', 'mobile'])).toBe(true)
  expect(namesSomebody(['memberNo'])).toBe(true)
})
