import { afterEach, beforeEach, expect, test } from 'vitest'
import { channelNames } from '../../../server/domain/channelNames.ts'
import { importStores } from '../../../server/usecase/channel/importStores.ts'
import { registerChannel } from '../../../server/usecase/channel/registerChannel.ts'
import { world, type World } from '../../harness/world.ts'

let w: World
beforeEach(async () => {
  w = await world()
})
afterEach(() => w.close())

const rows = async () =>
  (await w.database.pool.query('select channel, kind, name, address from channel order by name')).rows

test('stores are made once, however often the list comes and names itself twice', async () => {
  const list = '荔湾店,恩宁路 128 号\n天河店\n荔湾店'
  expect(await importStores(w.house, list)).toEqual({ outcome: 'imported', made: 2, known: 1 })
  const first = await rows()
  expect(first).toHaveLength(2)
  expect(first.every(({ kind, channel }) => kind === 'store' && /^store-\w{4}$/.test(channel))).toBe(true)
  expect(await importStores(w.house, `${list}\n越秀店`)).toEqual({ outcome: 'imported', made: 1, known: 3 })
  expect(await rows()).toEqual(expect.arrayContaining(first))
})

test('nothing is made where one line is wrong', async () => {
  expect(await importStores(w.house, '荔湾店\n，恩宁路')).toEqual({
    outcome: 'faults',
    faults: [{ line: 2, fault: 'no_name' }],
  })
  expect(await rows()).toEqual([])
})

test('an empty list and one without an end are refused', async () => {
  expect(await importStores(w.house, ' \n\n')).toEqual({ outcome: 'nothing' })
  const many = Array.from({ length: 5001 }, (_, i) => `店${i}`).join('\n')
  expect(await importStores(w.house, many)).toEqual({ outcome: 'too_many' })
})

test('five thousand stores are one transaction, each with a channel of its own', async () => {
  const many = Array.from({ length: 5000 }, (_, i) => `分店${i}`).join('\n')
  expect(await importStores(w.house, many)).toEqual({ outcome: 'imported', made: 5000, known: 0 })
  expect(new Set((await rows()).map((row) => row.channel)).size).toBe(5000)
})

test('a channel whose short name another has taken gets a longer one', async () => {
  const [short = ''] = channelNames('store', '荔湾店')
  await registerChannel(w.house, { channel: short, kind: 'link', name: '菜单' })
  await importStores(w.house, '荔湾店')
  const [store] = (await rows()).filter((row) => row.kind === 'store')
  expect(store?.channel).toMatch(new RegExp(`^${short}.$`))
})

test('two imports and a click at the same time make each store once', async () => {
  const all = await Promise.all([
    importStores(w.house, '荔湾店\n天河店'),
    importStores(w.house, '天河店\n荔湾店'),
    registerChannel(w.house, { kind: 'store', name: '荔湾店' }),
  ])
  expect(all.map(({ outcome }) => outcome)).toContain('imported')
  expect((await rows()).map((row) => row.name).toSorted()).toEqual(['天河店', '荔湾店'].toSorted())
})
