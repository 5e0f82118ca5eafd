import { expect, test } from 'vitest'
import { camelCased, snakeCased } from '../../server/wechat/casing.ts'

const wire = {
  custom_field1: { name_type: 'FIELD_NAME_TYPE_LEVEL' },
  time_limit: [{ begin_hour: 0 }],
  is_pay_and_qrcode: false,
  values: ['under_score', null],
}
const house = {
  customField1: { nameType: 'FIELD_NAME_TYPE_LEVEL' },
  timeLimit: [{ beginHour: 0 }],
  isPayAndQrcode: false,
  values: ['under_score', null],
}

test('keys change at every depth, values never', () => {
  expect(camelCased(wire)).toEqual(house)
  expect(snakeCased(house)).toEqual(wire)
})

test('what is undefined is absent', () => {
  expect(Object.keys(snakeCased({ cardId: 'p1', outerStr: undefined }))).toEqual(['card_id'])
})
