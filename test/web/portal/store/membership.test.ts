import { describe, expect, test } from 'vitest'
import { first, me, member } from '../samples.ts'
import { settled } from '../stage.ts'
import { open } from './open.ts'

const activating = me({ state: 'activating', waitedSeconds: 1 })
const later = (more: object) => ({ ...member, version: '2', asOf: '2026-11-23T10:00:05.000Z', ...more })

describe('waiting for news', () => {
  test('ends with the success of becoming a member', async () => {
    const { membership, asked } = open(first({ me: activating }), { replies: { me: later({}) } })
    await membership.follow(new AbortController().signal)
    expect([membership.me?.state, membership.welcoming, asked]).toEqual(['active', true, ['me']])
  })

  test('goes on gently, slower and slower, while nobody answers', async () => {
    const { membership, pauses } = open(first({ me: activating }), {
      replies: { me: ['offline', 503, 'offline', 503, 'offline', 503, later({})] },
    })
    const following = membership.follow(new AbortController().signal)
    for (let turn = 0; turn < 6; turn += 1) {
      await settled()
      expect(membership.reach).not.toBe('fine')
      pauses[turn]?.end()
    }
    await following
    expect(pauses.map(({ ms }) => ms)).toEqual([1000, 2000, 4000, 8000, 15_000, 15_000])
    expect([membership.me?.state, membership.reach]).toEqual(['active', 'fine'])
  })

  test('does not ask in a hurry when the server does not hold the answer', async () => {
    const { membership, pauses, asked } = open(first({ me: activating }), {
      replies: { me: [activating, later({})] },
    })
    const following = membership.follow(new AbortController().signal)
    await settled()
    expect([asked.length, pauses[0]?.ms]).toEqual([1, 2000])
    pauses[0]?.end()
    await following
    expect(asked).toHaveLength(2)
  })

  test('goes on for a member, for points are given at the till while she looks', async () => {
    const points = (n: number) =>
      later({ points: 1280 + n, version: `${n}`, asOf: `2026-11-23T10:00:0${n}.000Z` })
    const { membership, asked, pauses } = open(first({ me: member }), {
      replies: { me: [points(5), points(6), 401] },
    })
    const page = new AbortController()
    const following = membership.follow(page.signal)
    for (let turn = 0; turn < 6; turn += 1) await settled()
    expect([membership.me?.points, asked.length, pauses.length]).toEqual([1286, 3, 1])
    page.abort()
    await following
  })

  test('stops when the page is put away, without counting that as a failure', async () => {
    const { membership, asked } = open(first({ me: activating }), {
      replies: { me: () => new Promise(() => undefined) },
    })
    const page = new AbortController()
    const following = membership.follow(page.signal)
    page.abort()
    await following
    expect([membership.reach, asked]).toEqual(['fine', ['me']])
  })

  test('is not done for who has nothing to expect', async () => {
    const { membership, asked } = open(first({ me: me({ state: 'refused' }) }))
    await membership.follow(new AbortController().signal)
    expect(asked).toEqual([])
  })

  test('counts as long from the tenth second on', async () => {
    const { membership, pauses } = open(first({ me: me({ state: 'activating', waitedSeconds: 4 }) }))
    const watching = membership.watchPatience(new AbortController().signal)
    expect([pauses[0]?.ms, membership.slow]).toEqual([6000, false])
    pauses[0]?.end()
    await watching
    expect(membership.slow).toBe(true)
  })
})

test('an answer older than what is shown changes nothing', async () => {
  const { membership } = open(first({ me: later({ points: 1300 }) }), { replies: { me: member } })
  await membership.refresh()
  expect(membership.me?.points).toBe(1300)
})

test('figures stay when nobody answers, and are known to be old', async () => {
  const { membership } = open(first({ me: member }), { replies: { me: 'offline' } })
  await membership.refresh()
  expect([membership.me?.points, membership.me?.asOf, membership.reach]).toEqual([
    1280,
    member.asOf,
    'offline',
  ])
})

test('a success that was seen is not celebrated again after a reload', () => {
  const fresh = first({ me: { ...member, joinedAt: '2026-11-23T09:59:30.000Z' } })
  const { membership, session } = open(fresh)
  expect(membership.welcoming).toBe(true)
  membership.goOn()
  expect(membership.welcoming).toBe(false)
  const again = open(fresh)
  for (const [key, word] of session.all) again.session.set(key, word)
  again.membership.remember()
  expect(again.membership.welcoming).toBe(false)
})
