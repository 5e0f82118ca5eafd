import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signIn } from '../../../server/usecase/session/signIn.ts'
import { startSignIn } from '../../../server/usecase/session/startSignIn.ts'
import type { House } from '../../../server/usecase/house.ts'
import { world, type World } from '../../harness/world.ts'
import { callsOf, inTime } from '../../http/phone.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const errand = { browser: 'b'.repeat(32), returnPath: '/?channel=a' }

async function returned(): Promise<{ code: string; state: string }> {
  const answer = await w.emulator.fetch(new Request(startSignIn(w.house, errand).url))
  const back = new URL(answer.headers.get('location') ?? '')
  return { code: back.searchParams.get('code') ?? '', state: back.searchParams.get('state') ?? '' }
}

test('the return path rides in the registered address, and survives the way there and back', async () => {
  const url = new URL(startSignIn(w.house, { ...errand, returnPath: '/?channel=a%26b&card=pX' }).url)
  const redirect = new URL(url.searchParams.get('redirect_uri') ?? '')
  expect(redirect.origin).toBe('http://localhost:8080')
  expect(redirect.searchParams.get('to')).toBe('/?channel=a%26b&card=pX')
})

describe('a code that was exchanged by another process', () => {
  test('is found in the database, without asking WeChat again', async () => {
    const back = await returned()
    const first = await signIn(w.house, { ...back, errand })
    const other: House = { ...w.house }
    const before = callsOf(w, '/sns/oauth2/access_token')
    expect(await signIn(other, { ...back, errand })).toEqual(first)
    expect(callsOf(w, '/sns/oauth2/access_token')).toBe(before)
  })

  test('at the same time: whoever comes second waits for the first one to write it down', async () => {
    const back = await returned()
    // A pause of the second lasts until the first has answered: which of them that is, WeChat decides.
    const calls: Promise<unknown>[] = []
    const wait = async () => void (await Promise.race(calls))
    const houses: House[] = [0, 1].map(() => ({ ...w.house, clock: { ...w.house.clock, wait } }))
    const both = houses.map((house) => signIn(house, { ...back, errand }))
    calls.push(...both)
    const [one, two] = await Promise.all(both)
    expect(one?.outcome).toBe('signed_in')
    expect(two).toEqual(one)
  })

  test('and never written down is used, and nothing more', async () => {
    const back = await returned()
    await signIn(w.house, { ...back, errand })
    await w.database.pool.query('truncate oauth_code')
    const again = await inTime(w, signIn({ ...w.house }, { ...back, errand }))
    expect(again).toEqual({ outcome: 'code_used' })
  })
})

test.each([
  ['another browser', { ...errand, browser: 'c'.repeat(32) }],
  ['another path', { ...errand, returnPath: '/' }],
])('a state for %s is forged', async (_, other) => {
  const back = await returned()
  expect(await signIn(w.house, { ...back, errand: other })).toEqual({ outcome: 'forged' })
})

test('a used code is remembered by a keyed hash, never as it is', async () => {
  const back = await returned()
  await signIn(w.house, { ...back, errand })
  const { rows } = await w.database.pool.query<{ code_index: string }>('select code_index from oauth_code')
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.map((row) => row.code_index)).not.toContain(back.code)
})
