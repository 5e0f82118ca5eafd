import { afterAll, beforeAll, expect, test } from 'vitest'
import { task as sweep } from '../../../server/job/sweep.ts'
import { namedMember } from '../../harness/namedMember.ts'
import { hookWorld, type HookWorld } from './hookWorld.ts'

let here: HookWorld
beforeAll(async () => {
  here = await hookWorld()
})
afterAll(() => here.close())

test('the log keeps a delivery for thirty days, and no longer', async () => {
  const { id } = await here.hook()
  const { id: memberId } = await namedMember(here.house)
  await here.tell()
  await here.clock.advance(30 * 24 * 3_600_000)
  await here.post(memberId)
  await here.tell()
  await sweep(here.house, {}, new AbortController().signal)
  expect(await here.deliveries(id)).toHaveLength(2)
  await here.clock.advance(1)
  await sweep(here.house, {}, new AbortController().signal)
  expect((await here.deliveries(id)).map(({ kind }) => kind)).toEqual(['ledger.posted'])
})
