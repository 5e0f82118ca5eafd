import { expect, test } from 'vitest'
import { ChannelEdit, NewChannel, type Channel } from '../../../../shared/console/channel.ts'
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
  expect(edit).toEqual({ revision: 3, name: '荔湾店', address: '', greeting: { 'zh-CN': '', en: '' } })
  expect(ChannelEdit.safeParse(edit).success).toBe(true)
})

test('a name is needed, and a channel has 128 bytes at most', () => {
  expect(channelFault(emptyFields())).toBe('nameMissing')
  const fields = { ...emptyFields(), name: '店' }
  expect(channelFault({ ...fields, channel: '店'.repeat(42) })).toBeUndefined()
  expect(channelFault({ ...fields, channel: '店'.repeat(43) })).toBe('channelLong')
})
