import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ProblemDeed } from '../../../shared/console/problem.ts'
import { cureProblem } from '../../../server/usecase/problem/cureProblem.ts'
import { task as sweep } from '../../../server/job/sweep.ts'
import { postLedger } from '../../../server/usecase/ledger/post.ts'
import { tellMember } from '../../../server/usecase/ledger/tellMember.ts'
import { memberWorld, type JoinedMember, type MemberWorld } from '../ledger/memberWorld.ts'
import { say } from '../push/pushText.ts'

let w: MemberWorld
let her: JoinedMember
beforeAll(async () => {
  w = await memberWorld()
  her = await w.join()
})
beforeEach(async () => {
  await w.clearFaults()
  await w.settle()
  await w.database.pool.query('delete from problem')
})
afterAll(() => w.close())

const signal = new AbortController().signal
const by = 'staff:manager-1'
const only = async () => {
  const { rows } = await w.database.pool.query('select id, kind, detail, settled_by from problem order by id')
  expect(rows).toHaveLength(1)
  return rows[0] as { id: number; kind: string; detail: Record<string, unknown>; settled_by: string | null }
}
const cure = async (deed: ProblemDeed, id?: number) =>
  cureProblem(w.house, { id: id ?? (await only()).id, deed, by }, signal)

describe('try now', () => {
  const stuck = async () => {
    await w.fault('/card/code/decrypt', { errcode: 40_164 })
    const customer = w.newCustomer()
    const code = await w.claim(customer)
    await w.land(await w.submit(customer, code))
    await w.clock.advance(4 * 60_000)
    await sweep(w.house, {}, signal)
    return code
  }

  test('finishes a journey, twice at once only once, and is written down as whose doing it was', async () => {
    const code = await stuck()
    await w.clearFaults()
    const told = await w.calls('/card/membercard/activate')
    const { id } = await only()
    const ends = await Promise.all([cure('retry', id), cure('retry', id)])
    expect(ends.map(({ outcome }) => outcome).toSorted()).toEqual(['already', 'settled'])
    expect(await w.calls('/card/membercard/activate')).toBe(told + 1)
    expect(w.shown(code).hasActive).toBe(true)
    expect((await only()).settled_by).toBe(by)
  })

  test('leaves a journey open where WeChat refuses again', async () => {
    await stuck()
    expect(await cure('retry')).toEqual({ outcome: 'still_open' })
    expect((await only()).settled_by).toBe(null)
  })

  test('says so where WeChat ends the journey', async () => {
    await stuck()
    await w.clearFaults()
    await w.fault('/card/membercard/activatetempinfo/get', { errcode: 72_011 }, 1)
    expect(await cure('retry', (await only()).id)).toEqual({ outcome: 'ended', reason: 'ticket_invalid' })
    await w.database.pool.query('delete from problem')
  })

  test.each([
    ['a telling that is late', 48_001, 'telling_late'],
    ['a card that WeChat refused', 40_127, 'telling_refused'],
  ])('tells WeChat of %s', async (_, errcode, kind) => {
    const points = (await w.figures(her.memberId)).points + 5
    await w.fault('/card/membercard/updateuser', { errcode })
    await postLedger(w.house, {
      memberId: her.memberId,
      key: `retry:${kind}`,
      lines: [{ account: 'points', amount: 5, reason: 'gift' }],
      actor: 'system',
    })
    await tellMember(w.house, { memberId: her.memberId, silent: false, failures: 0 }, signal)
    expect((await only()).kind).toBe(kind)
    expect(await cure('retry')).toEqual({ outcome: 'still_open' })
    await w.clearFaults()
    expect(await cure('retry')).toEqual({ outcome: 'settled' })
    expect(w.shown(her.code).bonus).toBe(points)
    expect((await only()).settled_by).toBe(by)
  })

  test('applies a push again', async () => {
    await w.fault('/card/membercard/userinfo/get', { errcode: 40_056 })
    const about = { openid: her.openid, cardId: w.cardId, code: her.code }
    await say(w.house, { ...about, event: 'submit_membercard_user_info', at: w.clock.now() })
    await w.settle()
    expect((await only()).kind).toBe('push_failed')
    expect(await cure('retry')).toEqual({ outcome: 'still_open' })
    await w.clearFaults()
    expect(await cure('retry')).toEqual({ outcome: 'settled' })
    const { rows } = await w.database.pool.query(
      'select 1 from push where applied_at is null or last_error is not null',
    )
    expect(rows).toEqual([])
  })
})
