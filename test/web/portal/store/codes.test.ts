import { createPinia, setActivePinia } from 'pinia'
import { createApp } from 'vue'
import { describe, expect, test } from 'vitest'
import { partsKey } from '../../../../web/portal/parts.ts'
import { useCodes } from '../../../../web/portal/store/codes.ts'
import { codes, first, member } from '../samples.ts'
import { createStage, settled, type Script } from '../stage.ts'

const MINUTE = 60_000

function open(script: Script = {}, hasCodes = true) {
  const stage = createStage(first({ me: member, ...(hasCodes ? { codes } : {}) }), script)
  const pinia = createPinia()
  createApp({}).provide(partsKey, stage.parts).use(pinia)
  setActivePinia(pinia)
  const store = useCodes()
  const pass = async (ms: number) => {
    stage.clock.ticks += ms
    stage.clock.now += ms
    store.look()
    await settled()
  }
  return { ...stage, store, pass }
}
/** What the server answers so many minutes later. */
const later = (minutes: number) => ({
  ...codes,
  serverNow: codes.serverNow + minutes * MINUTE,
  codes: codes.codes.map(({ code, from, until }) => ({
    code: code.replace(/.$/, String(minutes)),
    from: from + minutes * MINUTE,
    until: until + minutes * MINUTE,
  })),
})

test('the code that came with the page is drawn with it, before any clock is looked at', () => {
  const { store, asked } = open()
  expect(store.shown).toMatchObject({ kind: 'dynamic', code: codes.codes[0]?.code, secondsLeft: 30 })
  expect(asked).toEqual([])
})

test('it counts down, is followed by the next one, and new ones are asked for in good time', async () => {
  const { store, pass, asked } = open({ replies: { 'member-code': later(2) } })
  store.look()
  await pass(12_000)
  expect(store.shown).toMatchObject({ secondsLeft: 18 })
  await pass(18_000)
  expect(store.shown).toMatchObject({ code: codes.codes[1]?.code, secondsLeft: 60 })
  expect(asked).toEqual([])
  await pass(MINUTE)
  expect(asked).toEqual(['member-code'])
  expect(store.shown).toMatchObject({ kind: 'dynamic', code: later(2).codes[0]?.code })
})

describe('the number itself', () => {
  test('is shown as soon as the phone knows of no network, and the code again when it is back', async () => {
    const { store, pass, clock, asked } = open({ replies: { 'member-code': 'offline' } })
    store.look()
    clock.isOnline = false
    await pass(1000)
    expect(store.shown).toEqual({ kind: 'static', why: 'offline' })
    clock.isOnline = true
    await pass(1000)
    expect(store.shown.kind).toBe('dynamic')
    expect(asked).toEqual([])
  })

  test('is shown when the codes have run out, and asked for again slower and slower', async () => {
    const { store, pass, asked } = open({ replies: { 'member-code': 503 } })
    store.look()
    await pass(2.5 * MINUTE)
    expect(store.shown).toEqual({ kind: 'static', why: 'over' })
    expect(asked).toHaveLength(1)
    for (let second = 0; second < 30; second += 1) await pass(1000)
    // After 2, 4, 8 and 15 seconds: not at every one of the thirty.
    expect(asked).toHaveLength(5)
  })

  test('is shown when the phone’s clock is set, until the server has been asked again', async () => {
    const { store, pass, clock, asked } = open({ replies: { 'member-code': later(0) } })
    store.look()
    await pass(1000)
    clock.now += 3_600_000
    store.look()
    expect(store.shown).toEqual({ kind: 'static', why: 'clock' })
    await settled()
    expect(asked).toEqual(['member-code'])
    expect(store.shown.kind).toBe('dynamic')
  })

  test('is shown while nothing has come yet', async () => {
    const { store } = open({ replies: { 'member-code': later(0) } }, false)
    expect(store.shown).toEqual({ kind: 'static', why: 'none' })
    store.look()
    await settled()
    expect(store.shown.kind).toBe('dynamic')
  })
})

test('a phone whose clock is days wrong shows the server’s minute all the same', async () => {
  const wrong = 5 * 86_400_000
  const { store, pass, clock } = open()
  clock.arrived += wrong
  clock.now += wrong
  await pass(12_000)
  expect(store.shown).toMatchObject({ kind: 'dynamic', code: codes.codes[0]?.code, secondsLeft: 18 })
})

test('one question at a time, however often it is looked', async () => {
  const { store, asked } = open({ replies: { 'member-code': () => new Promise(() => undefined) } }, false)
  for (let times = 0; times < 5; times += 1) store.look(true)
  await settled()
  expect(asked).toEqual(['member-code'])
})
