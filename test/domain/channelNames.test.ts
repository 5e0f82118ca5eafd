import { expect, test } from 'vitest'
import { channelNames } from '../../server/domain/channelNames.ts'

test('a channel is named after its kind and by its name, always the same, longer where the short one is taken', () => {
  const names = channelNames('store', '荔湾店')
  expect(names[0]).toMatch(/^store-[2-9a-hjkmnp-z]{4}$/)
  expect(names[1]).toMatch(/^store-.{5}$/)
  expect(names[1]?.startsWith(names[0] ?? '')).toBe(true)
  expect(channelNames('store', '荔湾店')).toEqual(names)
  expect(channelNames('store', '天河店')[0]).not.toBe(names[0])
})
