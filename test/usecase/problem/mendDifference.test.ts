import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ProblemDeed } from '../../../shared/console/problem.ts'
import { cureProblem } from '../../../server/usecase/problem/cureProblem.ts'
import { noteLook } from '../../../server/usecase/reconciliation/noteLook.ts'
import { lookAtCard } from '../../../server/usecase/reconciliation/lookAtCard.ts'
import { memberWorld, type JoinedMember, type MemberWorld } from '../ledger/memberWorld.ts'

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
const updates = () => w.calls('/card/membercard/updateuser')
const notices = () => w.emulator.state.notices.length

describe('a difference', () => {
  const seen = async (code: string) => {
    const look = await lookAtCard(w.house, { cardId: w.cardId, code }, signal)
    if (!look) throw new Error('no such card')
    expect(await noteLook(w.house, { cardId: w.cardId, code }, look)).toBe(true)
  }

  test('of figures: WeChat shows ours again, the customer hears nothing, and a double click tells once', async () => {
    const { points } = await w.figures(her.memberId)
    w.shown(her.code).bonus = 7
    await seen(her.code)
    const before = { updates: await updates(), notices: notices() }
    const { id } = await only()
    const ends = await Promise.all([cure('use_ours', id), cure('use_ours', id)])
    expect(ends.map(({ outcome }) => outcome).toSorted()).toEqual(['already', 'settled'])
    expect(w.shown(her.code).bonus).toBe(points)
    await w.settle()
    expect(await updates()).toBe(before.updates + 1)
    expect(notices()).toBe(before.notices)
  })

  test('of figures that WeChat does not take now stays open, and is told later', async () => {
    w.shown(her.code).bonus = 8
    await seen(her.code)
    await w.fault('/card/membercard/updateuser', { errcode: -1 }, 3)
    expect((await cure('use_ours')).outcome).toMatch(/^still_/)
    await w.settle()
    expect(w.shown(her.code).bonus).toBe((await w.figures(her.memberId)).points)
  })

  test('that is gone meanwhile is over without a word to WeChat', async () => {
    w.shown(her.code).bonus = 9
    await seen(her.code)
    w.shown(her.code).bonus = (await w.figures(her.memberId)).points
    const before = await updates()
    expect(await cure('use_ours')).toEqual({ outcome: 'settled' })
    expect(await updates()).toBe(before)
  })

  test('of the number: WeChat gets ours, and her points stay', async () => {
    const { bonus } = w.shown(her.code)
    w.shown(her.code).membershipNumber = 'another'
    await seen(her.code)
    const before = notices()
    expect(await cure('tell_number')).toEqual({ outcome: 'settled' })
    await w.settle()
    expect(w.shown(her.code)).toMatchObject({ membershipNumber: her.memberNo, bonus })
    expect(notices()).toBe(before)
  })

  test('of several things is mended one by one', async () => {
    Object.assign(w.shown(her.code), { membershipNumber: 'another', bonus: 3 })
    await seen(her.code)
    const { id } = await only()
    expect(await cure('use_ours', id)).toEqual({ outcome: 'still_different' })
    expect((await only()).detail).toEqual({ memberNo: { ours: her.memberNo, wechat: 'another' } })
    expect(await cure('tell_number', id)).toEqual({ outcome: 'settled' })
  })

  test.each([
    ['DELETE', 'deleted_at'],
    ['UNAVAILABLE', 'invalidated_at'],
    ['', 'deleted_at'],
  ])('of the state: our row takes WeChat’s word %s over', async (status, column) => {
    const other = await w.join()
    if (status) w.shown(other.code).status = status as 'DELETE'
    else w.emulator.state.holdings = w.emulator.state.holdings.filter(({ code }) => code !== other.code)
    await seen(other.code)
    expect(await cure('use_wechat')).toEqual({ outcome: 'settled' })
    const { rows } = await w.database.pool.query(
      `select ${column} as at, member_id from holding where code = $1`,
      [other.code],
    )
    expect(rows[0]).toEqual({ at: expect.any(Date), member_id: other.memberId })
    expect((await only()).settled_by).toBe(by)
  })

  test('of a card that is void here alone: WeChat is told again', async () => {
    const other = await w.join()
    await w.database.pool.query('update holding set invalidated_at = $1 where code = $2', [
      w.clock.now(),
      other.code,
    ])
    await seen(other.code)
    expect(await cure('void_again')).toEqual({ outcome: 'settled' })
    expect(w.shown(other.code).status).toBe('UNAVAILABLE')
  })

  test('is compared once more on request, and nothing is changed', async () => {
    w.shown(her.code).bonus = 4
    await seen(her.code)
    expect(await cure('look_again')).toEqual({ outcome: 'differs' })
    expect(w.shown(her.code).bonus).toBe(4)
    w.shown(her.code).bonus = (await w.figures(her.memberId)).points
    expect(await cure('look_again')).toEqual({ outcome: 'settled' })
  })
})

test('what is not offered is refused, and so is what there is not', async () => {
  w.shown(her.code).bonus = 2
  const look = await lookAtCard(w.house, { cardId: w.cardId, code: her.code }, signal)
  if (look) await noteLook(w.house, { cardId: w.cardId, code: her.code }, look)
  expect(await cure('enrol')).toEqual({ outcome: 'refused', why: 'not_offered' })
  expect(await cure('use_wechat')).toEqual({ outcome: 'refused', why: 'not_offered' })
  expect(await cure('use_ours', 999_999)).toEqual({ outcome: 'refused', why: 'problem_unknown' })
})
