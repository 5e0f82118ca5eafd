import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { enqueueForgottenEnds } from '../../../server/store/statement/enqueueForgottenEnds.ts'
import { getHolding } from '../../../server/store/statement/getHolding.ts'
import { invalidateCard } from '../../../server/usecase/member/invalidateCard.ts'
import { memberWorld, type JoinedMember, type MemberWorld } from '../ledger/memberWorld.ts'

let w: MemberWorld
beforeAll(async () => {
  w = await memberWorld()
})
afterEach(() => w.clearFaults())
afterAll(() => w.close())

const PATH = '/card/code/unavailable'
const end = (member: JoinedMember, words: Record<string, unknown> = {}) =>
  invalidateCard(w.house, {
    cardId: w.cardId,
    code: member.code,
    memberId: member.memberId,
    memberNo: member.memberNo,
    reason: '更换新卡',
    isAgreed: true,
    actor: 'system',
    locale: 'zh-CN',
    ...words,
  })
const isOver = async ({ code }: JoinedMember) =>
  Boolean((await getHolding(w.house.db, { cardId: w.cardId, code }))?.invalidatedAt)
const changes = async ({ memberId }: JoinedMember) => {
  const { rows } = await w.house.db.execute<{ kind: string }>(sql`
    select kind from member_change where member_id = ${memberId} and kind = 'card.invalidated'`)
  return rows.length
}
const stateOf = async ({ memberId }: JoinedMember) => {
  const { rows } = await w.house.db.execute<{ state: string }>(sql`
    select card_state as state from member where id = ${memberId}`)
  return rows[0]?.state
}

test('a card is ended at WeChat and here, with the reason that the customer reads; member and points stay', async () => {
  const member = await w.join()
  const before = await w.figures(member.memberId)
  expect(await end(member)).toMatchObject({
    outcome: 'asked',
    invalidation: { state: 'done', reason: '更换新卡' },
  })
  expect(w.shown(member.code)).toMatchObject({ status: 'UNAVAILABLE', endReason: '更换新卡' })
  expect([await isOver(member), await stateOf(member), await changes(member)]).toEqual([
    true,
    'invalidated',
    1,
  ])
  expect(await w.figures(member.memberId)).toEqual(before)
})

test('what is not confirmed ends nothing: another number, another member, a code of nobody', async () => {
  const [member, other] = [await w.join(), await w.join()]
  expect(await end(member, { memberNo: other.memberNo })).toEqual({ outcome: 'wrong_number' })
  expect(await end(member, { memberId: other.memberId, memberNo: other.memberNo })).toEqual({
    outcome: 'card_unknown',
  })
  expect(await end(member, { code: '999999999999' })).toEqual({ outcome: 'card_unknown' })
  expect(await end(member, { memberId: '00000000-0000-4000-8000-000000000000' })).toEqual({
    outcome: 'member_unknown',
  })
  expect(w.shown(member.code).status).toBe('NORMAL')
  expect(await isOver(member)).toBe(false)
})

test('the number may be typed with its blanks, in full-width digits', async () => {
  const member = await w.join()
  const memberNo = member.memberNo.replaceAll(/(.{4})(?=.)/g, '$1 ').replaceAll('1', '１')
  expect(await end(member, { memberNo })).toMatchObject({ invalidation: { state: 'done' } })
})

test('the same asked twice is done once', async () => {
  const member = await w.join()
  const ends = await Promise.all([end(member), end(member), end(member, { reason: '另一个原因' })])
  for (const one of ends) expect(one).toMatchObject({ outcome: 'asked', invalidation: { state: 'done' } })
  expect(await changes(member)).toBe(1)
  expect(w.shown(member.code).status).toBe('UNAVAILABLE')
})

test('an answer that was lost on the way is found out: the card is over, and it is written down once', async () => {
  const member = await w.join()
  await w.fault(PATH, { drop: 'after' }, 1)
  expect(await end(member)).toMatchObject({
    invalidation: { state: 'waiting', message: expect.stringContaining('自动重试') },
  })
  // WeChat has done it, and nobody here knows: nothing is claimed.
  expect(w.shown(member.code).status).toBe('UNAVAILABLE')
  expect(await isOver(member)).toBe(false)
  await w.settle()
  expect([await isOver(member), await changes(member)]).toEqual([true, 1])
  const { rows } = await w.house.db.execute(sql`
    select outcome, actor from audit_entry where action = 'member.invalidate' and subject = ${member.memberNo}`)
  expect(rows).toEqual([{ outcome: 'done', actor: 'system' }])
})

test('while WeChat is busy it is asked again, until it has done it', async () => {
  const member = await w.join()
  await w.fault(PATH, { errcode: -1 }, 8)
  expect(await end(member)).toMatchObject({ invalidation: { state: 'waiting' } })
  expect(w.shown(member.code).status).toBe('NORMAL')
  await w.settle()
  expect([await isOver(member), w.shown(member.code).status]).toEqual([true, 'UNAVAILABLE'])
})

test('what WeChat refuses for good has changed nothing, says why, and can be asked anew', async () => {
  const member = await w.join()
  await w.fault(PATH, { errcode: 48_001 }, 1)
  const refused = await end(member)
  expect(refused).toMatchObject({
    invalidation: { state: 'refused', message: expect.stringContaining('什么都没有改变') },
  })
  expect(JSON.stringify(refused)).not.toContain('48001')
  expect([await isOver(member), w.shown(member.code).status]).toEqual([false, 'NORMAL'])
  expect(await end(member, { reason: '再试一次' })).toMatchObject({
    invalidation: { state: 'done', reason: '再试一次' },
  })
})

test('a card that she deleted meanwhile cannot be ended: WeChat says so, and nothing is claimed', async () => {
  const member = await w.join()
  w.pushes.arrive = false
  await w.remove({ openid: member.openid, fields: {} }, member.code)
  w.pushes.arrive = true
  expect(await end(member)).toMatchObject({
    invalidation: { state: 'refused', message: expect.stringContaining('删除') },
  })
  expect(await isOver(member)).toBe(false)
})

test('after a lost answer, a refusal without WeChat’s word of the card decides nothing', async () => {
  const member = await w.join()
  await w.fault(PATH, { drop: 'after' }, 1)
  await end(member)
  await w.fault(PATH, { errcode: 48_001 }, 1)
  await w.fault('/card/code/get', { errcode: 48_001 }, 1)
  expect(await end(member)).toMatchObject({ invalidation: { state: 'waiting' } })
  await w.settle()
  expect(await isOver(member)).toBe(true)
})

test('a job that somebody emptied out of the queue comes back', async () => {
  const member = await w.join()
  await w.fault(PATH, { errcode: -1 })
  await end(member)
  await w.house.db.execute(sql`delete from graphile_worker._private_jobs`)
  await w.clearFaults()
  expect(await enqueueForgottenEnds(w.house.db)).toBe(1)
  expect(await enqueueForgottenEnds(w.house.db)).toBe(0)
  await w.settle()
  expect(await isOver(member)).toBe(true)
})
