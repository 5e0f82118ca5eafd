import { expect, test } from 'vitest'
import { ChannelEdit, NewChannel, type Channel } from '../../../../shared/console/channel.ts'
import { readLocation } from '../../../../web/console/component/channel/logic/readLocation.ts'
import {
  channelEdit,
  channelFault,
  emptyFields,
  fieldsOf,
  newChannel,
} from '../../../../web/console/component/channel/logic/channelFields.ts'

const store: Channel = {
  channel: 'store-liwan',
  kind: 'store',
  name: '荔湾店',
  address: '恩宁路 36 号',
  greeting: { 'zh-CN': '欢迎', en: 'Welcome' },
  revision: 3,
  archived: false,
  createdAt: '2026-11-20T03:00:00.000Z',
  link: 'https://card.example.com/?channel=store-liwan',
  opened: 0,
  members: 0,
}

test('only what was filled in is sent', () => {
  expect(newChannel({ ...emptyFields(), name: ' 荔湾店 ' })).toEqual({ kind: 'store', name: '荔湾店' })
})

test('one language alone greets everybody', () => {
  const made = newChannel({
    ...emptyFields(),
    kind: 'link',
    name: '短信',
    address: '不是门店',
    en: 'Welcome',
  })
  expect(made).toEqual({ kind: 'link', name: '短信', greeting: { 'zh-CN': 'Welcome', en: 'Welcome' } })
  expect(NewChannel.safeParse(made).success).toBe(true)
})

test('what was emptied is sent empty, which takes it away', () => {
  const edit = channelEdit({ ...fieldsOf(store), address: '', 'zh-CN': '', en: '' }, 3)
  expect(edit).toEqual({
    revision: 3,
    name: '荔湾店',
    address: '',
    location: null,
    greeting: { 'zh-CN': '', en: '' },
  })
  expect(ChannelEdit.safeParse(edit).success).toBe(true)
})

test('a name is needed, and a channel has 128 bytes at most', () => {
  expect(channelFault(emptyFields())).toBe('nameMissing')
  const fields = { ...emptyFields(), name: '店' }
  expect(channelFault({ ...fields, channel: '店'.repeat(42) })).toBeUndefined()
  expect(channelFault({ ...fields, channel: '店'.repeat(43) })).toBe('channelLong')
})

test.each([
  ['23.1291, 113.2644', { latitude: 23.1291, longitude: 113.2644 }],
  ['23.1291，113.2644', { latitude: 23.1291, longitude: 113.2644 }],
  [' 23.1291 113.2644 ', { latitude: 23.1291, longitude: 113.2644 }],
  // AMap puts the longitude first.
  ['113.2644,23.1291', { latitude: 23.1291, longitude: 113.2644 }],
  ['-33.86, 151.21', { latitude: -33.86, longitude: 151.21 }],
  ['２３．１，１１３．２', { latitude: 23.1, longitude: 113.2 }],
  ['天河路 208 号', undefined],
  ['23.1291', undefined],
  ['123, 113', undefined],
  ['23.1, 213.2', undefined],
  ['', undefined],
])('%j is read as a place, or as none', (text, place) => {
  expect(readLocation(text)).toEqual(place)
})

test('a store’s place is sent as numbers, shown as it was written, and taken away when emptied', () => {
  const fields = { ...emptyFields(), name: '店', location: '113.2644，23.1291' }
  expect(newChannel(fields)).toMatchObject({ location: { latitude: 23.1291, longitude: 113.2644 } })
  expect(newChannel({ ...fields, kind: 'link' })).not.toHaveProperty('location')
  const placed = { ...store, location: { latitude: 23.1291, longitude: 113.2644 } }
  expect(fieldsOf(placed).location).toBe('23.1291, 113.2644')
  expect(channelFault({ ...fieldsOf(placed), location: '某处' })).toBe('locationWrong')
  expect(channelFault({ ...fieldsOf(placed), location: ' ' })).toBeUndefined()
  expect(channelEdit(fieldsOf(placed), 3).location).toEqual(placed.location)
})
