import { createPinia, setActivePinia } from 'pinia'
import { createApp } from 'vue'
import { describe, expect, test } from 'vitest'
import type { DepartureView } from '../../../../shared/membership.ts'
import { partsKey } from '../../../../web/portal/parts.ts'
import { useCopy } from '../../../../web/portal/store/copy.ts'
import { useDeparture } from '../../../../web/portal/store/departure.ts'
import { usePortal } from '../../../../web/portal/store/portal.ts'
import { first, member } from '../samples.ts'
import { createStage, type Script } from '../stage.ts'

function open(script: Script, more: Parameters<typeof first>[0] = { me: member }) {
  const stage = createStage(first(more), script)
  const pinia = createPinia()
  createApp({}).provide(partsKey, stage.parts).use(pinia)
  setActivePinia(pinia)
  return stage
}

describe('leaving', () => {
  const view: DepartureView = {
    coolingOffDays: 7,
    points: 12,
    balance: 300,
    cards: 1,
    waitsForBalance: false,
  }
  test('needs her digits, and a word on her money, before anything is sent', async () => {
    const { asked } = open({ replies: { departure: view } })
    const store = useDeparture()
    await store.refresh()
    store.typed = '８８８４'
    await store.request()
    expect([store.isReady, asked]).toEqual([false, ['departure']])
    store.givesUpBalance = true
    expect(store.isReady).toBe(true)
  })

  test('confirms the very figures that stood before her, and her figures follow', async () => {
    const requested = {
      outcome: 'requested',
      view: { ...view, departure: { receiptNo: '1', requestedAt: '', dueAt: '' } },
    }
    const { bodies, asked } = open({ replies: { departure: [view, requested], me: member } })
    const store = useDeparture()
    await store.refresh()
    store.typed = '8884'
    store.givesUpBalance = true
    await store.request()
    expect(bodies).toEqual([{ points: 12, balance: 300, givesUpBalance: true, typed: '8884' }])
    expect([store.said, store.value?.departure?.receiptNo, store.typed]).toEqual(['requested', '1', ''])
    expect(asked).toEqual(['departure', 'departure', 'me'])
  })

  test('figures that moved meanwhile are shown, and what she typed stays', async () => {
    const moved = { outcome: 'figures_changed', view: { ...view, points: 99 } }
    open({ replies: { departure: [view, moved] } })
    const store = useDeparture()
    await store.refresh()
    store.typed = '8884'
    store.givesUpBalance = true
    await store.request()
    expect([store.said, store.value?.points, store.typed]).toEqual(['figures_changed', 99, '8884'])
  })
})

describe('the copy', () => {
  const copy = { member: { memberNo: '026888888884' }, profile: [] }
  test('by a one-time link is handed to the browser once', async () => {
    const { clock, saved, bodies } = open({ replies: { 'export-file': copy } }, { place: 'outside' })
    clock.hash = 'secret'
    const portal = usePortal()
    portal.visit('/copy')
    portal.takeLink()
    expect(portal.face).toBe('file')
    const store = useCopy()
    await store.takeFile()
    expect([store.file, bodies]).toEqual(['done', [{ token: 'secret' }]])
    expect(saved[0]?.fileName).toBe('member-026888888884.json')
    expect(JSON.parse(saved[0]?.text ?? '')).toEqual(copy)
  })

  test.each([
    [404, 'over'],
    ['offline', 'failed'],
  ] as const)('a link that is answered with %s is %s', async (reply, state) => {
    const { clock } = open({ replies: { 'export-file': reply } }, { place: 'outside' })
    clock.hash = 'secret'
    usePortal().visit('/copy')
    usePortal().takeLink()
    const store = useCopy()
    await store.takeFile()
    expect(store.file).toBe(state)
  })

  test('without a link, outside WeChat stays outside', () => {
    open({}, { place: 'outside' })
    usePortal().visit('/copy')
    usePortal().takeLink()
    expect(usePortal().face).toBe('outside')
  })
})
