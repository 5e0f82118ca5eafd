import { createPinia, setActivePinia } from 'pinia'
import { createApp } from 'vue'
import { describe, expect, test } from 'vitest'
import type { Profile } from '../../../../shared/membership.ts'
import { partsKey } from '../../../../web/portal/parts.ts'
import { useConsents } from '../../../../web/portal/store/consents.ts'
import { useProfile } from '../../../../web/portal/store/profile.ts'
import { listStores, useStores } from '../../../../web/portal/store/stores.ts'
import { first, member } from '../samples.ts'
import { createStage, type Script } from '../stage.ts'

function open(script: Script, more: Parameters<typeof first>[0] = { me: member }) {
  const stage = createStage(first(more), script)
  const pinia = createPinia()
  createApp({}).provide(partsKey, stage.parts).use(pinia)
  setActivePinia(pinia)
  return stage
}

const profile: Profile = {
  memberNo: '026888888884',
  joinedAt: '2026-01-01T00:00:00.000Z',
  revision: 3,
  fields: [
    { id: 'N', kind: 'common', name: '姓名', required: true, value: '林小满', isAsked: true },
    {
      id: '时段',
      kind: 'checkbox',
      name: '时段',
      required: false,
      options: ['早', '晚'],
      value: '',
      values: ['早'],
      isAsked: true,
    },
  ],
}

describe('the profile', () => {
  test('sends only what she changed, under the revision that she saw', async () => {
    const saved = { outcome: 'saved', profile: { ...profile, revision: 4 } }
    const { bodies } = open({ replies: { profile: [profile, saved] } })
    const store = useProfile()
    await store.refresh()
    store.edit()
    store.write('N', '林大满')
    store.write('时段', ['早'])
    await store.save()
    expect(bodies).toEqual([{ cardId: 'pbLatjvF0001', revision: 3, answers: { N: '林大满' } }])
    expect([store.saving, store.isEditing, store.value?.revision]).toEqual(['saved', false, 4])
  })

  test('asks nobody where nothing was changed', async () => {
    const { asked } = open({ replies: { profile } })
    const store = useProfile()
    await store.refresh()
    store.edit()
    await store.save()
    expect([asked, store.isEditing]).toEqual([['profile'], false])
  })

  test('loses nothing that she wrote when the network fails', async () => {
    open({ replies: { profile: [profile, 'offline'] } })
    const store = useProfile()
    await store.refresh()
    store.edit()
    store.write('N', '林大满')
    await store.save()
    expect([store.saving, store.draft?.['N']]).toEqual(['failed', '林大满'])
  })

  test('lays hers over what somebody else has changed meanwhile, and shows both', async () => {
    const [name, time] = profile.fields
    const theirs = {
      ...profile,
      revision: 9,
      fields: [
        { ...name, value: '他人' },
        { ...time, values: ['晚'] },
      ],
    }
    open({ replies: { profile: [profile, { outcome: 'stale', profile: theirs }] } })
    const store = useProfile()
    await store.refresh()
    store.edit()
    store.write('N', '林大满')
    await store.save()
    expect(store.saving).toBe('stale')
    expect(store.value?.revision).toBe(9)
    expect(store.draft).toEqual({ N: '林大满', 时段: ['晚'] })
  })

  test('tells a fault at its question until she writes there again', async () => {
    open({ replies: { profile: [profile, { outcome: 'faults', faults: { N: 'required' } }] } })
    const store = useProfile()
    await store.refresh()
    store.edit()
    store.write('N', '')
    await store.save()
    expect(store.faults).toEqual({ N: 'required' })
    store.write('N', '林')
    expect(store.faults).toEqual({})
  })
})

describe('stores', () => {
  const stores = [
    { channel: 'a', name: '荔湾店', address: '上下九', location: { latitude: 23.1152, longitude: 113.2466 } },
    {
      channel: 'b',
      name: '天河店',
      address: '天河路 208 号',
      location: { latitude: 23.1329, longitude: 113.3226 },
    },
    { channel: 'c', name: '网店' },
  ]
  const names = (list: { name: string }[]) => list.map(({ name }) => name)

  test('are found by name or address, however it is typed', () => {
    expect(names(listStores(stores, ' 天河 路208', undefined))).toEqual(['天河店'])
    expect(names(listStores(stores, '店', undefined))).toEqual(['荔湾店', '天河店', '网店'])
  })

  test('stand by distance where it is known, those without a place last', () => {
    const near = listStores(stores, '', { latitude: 23.13, longitude: 113.32 })
    expect(names(near)).toEqual(['天河店', '荔湾店', '网店'])
    expect(near[2]).not.toHaveProperty('metres')
  })

  test('nobody is asked where she is until she asks', async () => {
    const { asked } = open({ replies: { stores: { stores } } })
    const store = useStores()
    await store.refresh()
    expect([store.place, store.locating, asked]).toEqual([undefined, 'idle', ['stores']])
  })

  test('WeChat says where she is, and nothing of it is sent or kept', async () => {
    const place = { latitude: 23.13, longitude: 113.32 }
    const { asked, bodies, local, session } = open({
      replies: { stores: { stores } },
      locate: { outcome: 'located', ...place },
    })
    const store = useStores()
    await store.refresh()
    await store.locate()
    expect(names(store.listed)).toEqual(['天河店', '荔湾店', '网店'])
    expect([asked, bodies, local.all.size, session.all.size]).toEqual([['stores'], [], 0, 0])
  })

  test('where WeChat cannot, the browser is asked, and its datum is turned into that of the maps', async () => {
    const { clock } = open({ replies: { stores: { stores } } })
    clock.place = { latitude: 23.13, longitude: 113.32 }
    const store = useStores()
    await store.locate()
    expect(store.place?.longitude).toBeGreaterThan(113.322)
  })

  test('refused, the list is still there to choose from', async () => {
    open({ replies: { stores: { stores } }, locate: { outcome: 'cancelled' } })
    const store = useStores()
    await store.refresh()
    await store.locate()
    expect([store.locating, store.listed.length]).toEqual(['refused', 3])
  })
})

describe('consents', () => {
  const consent = { kind: 'marketing', title: '', text: [], version: 'v1', history: [], withdraw: 'here' }
  test('one tap, one change; a second tap meanwhile does nothing', async () => {
    const changed = { outcome: 'changed', consents: [{ ...consent, given: { version: 'v1', givenAt: '' } }] }
    const { bodies } = open({ replies: { consents: [{ consents: [consent] }, changed] } })
    const store = useConsents()
    await store.refresh()
    const tap = () => store.change({ kind: 'marketing', version: 'v1', isGiven: true })
    await Promise.all([tap(), tap()])
    expect(bodies).toHaveLength(1)
    expect(store.value?.[0]?.given).toBeDefined()
    expect(store.said).toEqual({ kind: 'marketing', outcome: 'changed' })
  })

  test('a failure is said at the consent it was about, and changes nothing', async () => {
    open({ replies: { consents: [{ consents: [consent] }, 'offline'] } })
    const store = useConsents()
    await store.refresh()
    await store.change({ kind: 'marketing', version: 'v1', isGiven: true })
    expect([store.said?.outcome, store.value?.[0]?.given]).toEqual(['failed', undefined])
  })
})
