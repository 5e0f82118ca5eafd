import { describe, expect, test } from 'vitest'
import { first, me, member } from '../samples.ts'
import { settled } from '../stage.ts'
import { open } from './open.ts'

const stranger = first({ me: me({ state: 'none' }) })
const held = me({ state: 'received', code: '316510891298', version: '2', asOf: '2026-11-23T10:00:05.000Z' })
const ext = { cardId: 'pbLatjvF0001', cardExt: '{"signature":"s"}' }
const component = { url: 'https://mp.weixin.qq.com/bizmall/activatemembercard?action=preshow' }
const code = { url: 'http://weixin.qq.com/q/abc', expiresAt: '2026-11-24T00:00:00.000Z' }

describe('the straight way', () => {
  test('adds the card, learns its code and opens it at the form', async () => {
    const { joining, membership, asked, bodies, opened } = open(stranger, {
      replies: { 'card-ext': ext, sync: held },
    })
    await joining.join()
    expect(asked).toEqual(['card-ext', 'sync'])
    expect(bodies[0]).toEqual({ cardId: 'pbLatjvF0001', channel: 'poster' })
    expect(opened).toEqual(['addCard', { cardId: 'pbLatjvF0001', code: '316510891298' }])
    expect([joining.step.at, membership.me?.state]).toEqual(['idle', 'received'])
  })

  test('a card that WeChat has yet to tell of is held all the same, and nobody is asked to join again', async () => {
    const late = me({ state: 'none', version: '2', asOf: '2026-11-23T10:00:05.000Z' })
    const { joining, membership, opened } = open(stranger, { replies: { 'card-ext': ext, sync: late } })
    await joining.join()
    expect(membership.me?.state).toBe('received')
    expect(opened).toEqual(['addCard'])
  })

  test('the same holds when nobody answers after the card was added', async () => {
    const { joining, membership } = open(stranger, { replies: { 'card-ext': ext, sync: 'offline' } })
    await joining.join()
    expect([joining.step.at, membership.me?.state]).toEqual(['idle', 'received'])
  })

  test('a card that comes back with its member shows her card and no form', async () => {
    const back = { ...member, version: '2', asOf: '2026-11-23T10:00:05.000Z' }
    const { joining, membership, opened } = open(first({ me: me({ state: 'deleted' }) }), {
      replies: { 'card-ext': ext, sync: back },
    })
    await joining.join()
    expect(membership.me?.state).toBe('active')
    expect(opened).toEqual(['addCard'])
  })
})

test('cancel is not an error: the page is as before', async () => {
  const { joining, membership, asked } = open(stranger, {
    replies: { 'card-ext': ext },
    addCard: { outcome: 'cancelled' },
  })
  await joining.join()
  expect(joining.step).toEqual({ at: 'idle' })
  expect(membership.me?.state).toBe('none')
  expect(asked).toEqual(['card-ext'])
})

test('the button is busy at once, and a second tap does nothing', async () => {
  const { joining, asked } = open(stranger, { replies: { 'card-ext': ext, sync: held } })
  const taps = [joining.join(), joining.join(), joining.join()]
  expect(joining.step.at).toBe('busy')
  await Promise.all(taps)
  expect(asked.filter((name) => name === 'card-ext')).toHaveLength(1)
})

describe('where WeChat cannot add the card', () => {
  test('no verified page goes to WeChat’s component without a signature being asked for', async () => {
    const { joining, asked, went } = open(stranger, {
      ready: 'unavailable',
      replies: { 'activation-url': component },
    })
    void joining.join()
    await settled()
    expect([asked, went]).toEqual([['activation-url'], [component.url]])
    expect(joining.step.at).toBe('leaving')
  })

  test.each(['no_bridge', 'not_supported', 'config_failed', 'refused'] as const)(
    '%s goes on to the component',
    async (why) => {
      const { joining, went } = open(stranger, {
        replies: { 'card-ext': ext, 'activation-url': component },
        addCard: { outcome: 'unavailable', why },
      })
      void joining.join()
      await settled()
      expect(went).toEqual([component.url])
    },
  )

  test('no signature from WeChat goes on to the component', async () => {
    const { joining, went } = open(stranger, { replies: { 'card-ext': 502, 'activation-url': component } })
    void joining.join()
    await settled()
    expect(went).toEqual([component.url])
  })

  test('no component either leaves a code to long-press, which can be put away', async () => {
    const { joining } = open(stranger, {
      ready: 'unavailable',
      replies: { 'activation-url': 502, 'claim-qrcode': code },
    })
    await joining.join()
    expect(joining.step).toEqual({ at: 'claim', url: code.url })
    joining.dismiss()
    expect(joining.step.at).toBe('idle')
  })

  test('nothing at all says so and can be tried again', async () => {
    const { joining } = open(stranger, {
      ready: 'unavailable',
      replies: { 'activation-url': 502, 'claim-qrcode': [503, code] },
    })
    await joining.join()
    expect(joining.step).toEqual({ at: 'failed', why: 'server' })
    await joining.join()
    expect(joining.step.at).toBe('claim')
  })

  test('a component that never opened, or was come back from, frees the button', async () => {
    const { joining, pauses } = open(stranger, {
      ready: 'unavailable',
      replies: { 'activation-url': component },
    })
    const tap = joining.join()
    await settled()
    pauses[0]?.end()
    await tap
    expect(joining.step.at).toBe('idle')
    void joining.join()
    await settled()
    joining.settle()
    expect(joining.step.at).toBe('idle')
  })
})

test('without a network no other way is tried', async () => {
  const { joining, asked } = open(stranger, { replies: { 'card-ext': 'offline' } })
  await joining.join()
  expect(joining.step).toEqual({ at: 'failed', why: 'offline' })
  expect(asked).toEqual(['card-ext'])
})

test('a lost session has the server authorize again', async () => {
  const { joining, went } = open(stranger, { replies: { 'card-ext': 401 } })
  await joining.join()
  expect(joining.step).toEqual({ at: 'failed', why: 'session' })
  expect(went).toEqual(['authorize'])
})

describe('a holder who has not finished', () => {
  test('is taken to her card', async () => {
    const { joining, asked, opened } = open(first({ me: held }))
    await joining.resume()
    expect([asked, opened]).toEqual([[], [{ cardId: 'pbLatjvF0001', code: '316510891298' }]])
  })

  test('whose code we do not know: WeChat is asked for it first', async () => {
    const { joining, opened } = open(first({ me: me({ state: 'received' }) }), { replies: { sync: held } })
    await joining.resume()
    expect(opened).toEqual([{ cardId: 'pbLatjvF0001', code: '316510891298' }])
  })

  test('who has finished elsewhere meanwhile sees her card', async () => {
    const { joining, membership, opened } = open(first({ me: me({ state: 'received' }) }), {
      replies: { sync: { ...member, asOf: '2026-11-23T10:00:05.000Z' } },
    })
    await joining.resume()
    expect([membership.me?.state, opened]).toEqual(['active', []])
  })

  test('goes by the component where her card cannot be opened', async () => {
    const { joining, went } = open(first({ me: held }), {
      replies: { 'activation-url': component },
      openCard: { outcome: 'unavailable', why: 'not_supported' },
    })
    void joining.resume()
    await settled()
    expect(went).toEqual([component.url])
  })
})

describe('a member opening her card in WeChat', () => {
  test('is told where to find it when WeChat does not open it', async () => {
    const { joining, asked } = open(first({ me: member }), {
      openCard: { outcome: 'unavailable', why: 'refused' },
    })
    await joining.open()
    expect([joining.notOpened, joining.step.at, asked]).toEqual([true, 'idle', []])
  })

  test('may change her mind without a word', async () => {
    const { joining } = open(first({ me: member }), { openCard: { outcome: 'cancelled' } })
    await joining.open()
    expect(joining.notOpened).toBe(false)
  })
})
