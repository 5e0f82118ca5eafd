import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CardComparison, Invalidation, MemberDetail } from '../../../../shared/console/member.ts'
import { fault, inTime } from '../../phone.ts'
import { json, memberDesk, refusal, type DeskMember, type MemberDesk } from './memberDesk.ts'

let w: MemberDesk
beforeAll(async () => {
  w = await memberDesk()
})
afterAll(() => w.close())

const atWechat = ({ code }: DeskMember) => {
  const shown = w.emulator.state.holdings.find((one) => one.code === code)
  if (!shown) throw new Error('no such card')
  return shown
}
const refOf = ({ cardId, code }: DeskMember) => ({ cardId, code })
const compare = async (member: DeskMember) =>
  w.as('auditor').get(`/members/${member.id}/wechat?cardId=${member.cardId}&code=${member.code}`)
const end = (member: DeskMember, words: Record<string, unknown> = {}) =>
  w.as('manager').post(`/members/${member.id}/invalidate`, {
    ...refOf(member),
    reason: '更换新卡',
    isAgreed: true,
    memberNo: member.memberNo,
    ...words,
  })

test('WeChat’s word stands beside ours, and a difference is mended by its button', async () => {
  const member = await w.join()
  atWechat(member).bonus = 9999
  const comparison = await json<CardComparison>(await compare(member))
  expect(comparison.rows.filter(({ differs }) => differs)).toMatchObject([
    { key: 'points', label: '积分', ours: 50, wechat: 9999, cure: 'repair' },
  ])
  expect(await w.lastAudit()).toMatchObject({ action: 'member.view', subject: member.memberNo })
  const cured = await w.as('manager').post(`/members/${member.id}/cure`, { ...refOf(member), cure: 'repair' })
  expect((await json<CardComparison>(cured)).rows.some(({ differs }) => differs)).toBe(false)
  expect(atWechat(member).bonus).toBe(50)
  expect(await w.lastAudit()).toMatchObject({
    action: 'member.edit',
    subject: member.memberNo,
    detail: { cure: 'repair' },
  })
  const again = await w.as('manager').post(`/members/${member.id}/cure`, { ...refOf(member), cure: 'repair' })
  expect(await refusal(again)).toMatchObject({ status: 409, code: 'no_cure' })
  const wrong = await w.as('manager').post(`/members/${member.id}/cure`, { ...refOf(member), cure: 'magic' })
  expect(await refusal(wrong)).toMatchObject({ status: 422, fields: { cure: expect.any(String) } })
})

test('what WeChat refuses is said in plain words, and a busy WeChat is 503', async () => {
  const member = await w.join()
  await fault(w, '/card/membercard/userinfo/get', { errcode: 48_001 }, 1)
  const refused = await refusal(await compare(member))
  expect(refused).toMatchObject({ status: 502, code: 'wechat_refused' })
  expect(refused.message).not.toContain('48001')
  await fault(w, '/card/membercard/userinfo/get', { errcode: -1 }, 20)
  expect(await refusal(await inTime(w, compare(member)))).toMatchObject({ status: 503, code: 'wechat_busy' })
  await w.emulator.fetch(new Request('http://localhost:8081/_emulator/faults', { method: 'DELETE' }))
})

test('a card of nobody’s, or another’s, is not read', async () => {
  const [member, other] = [await w.join(), await w.join()]
  const path = `/members/${other.id}/wechat?cardId=${member.cardId}&code=${member.code}`
  expect(await refusal(await w.as('manager').get(path))).toMatchObject({ status: 404, code: 'card_unknown' })
  expect(await refusal(await w.as('manager').get(`/members/${member.id}/wechat`))).toMatchObject({
    status: 404,
  })
})

test('what a card shows of her own is changed at WeChat, and an edit that comes too late is refused', async () => {
  const member = await w.join()
  const path = `/members/${member.id}/face`
  const edit = { ...refOf(member), revision: 0, fields: ['金牌', null, null] }
  expect((await w.as('manager').post(path, edit)).status).toBe(200)
  expect(atWechat(member).customFieldValues[0]).toBe('金牌')
  expect(await w.lastAudit()).toMatchObject({
    action: 'member.edit',
    subject: member.memberNo,
    detail: { changed: ['customField1'] },
  })
  expect(await refusal(await w.as('owner').post(path, edit))).toMatchObject({ status: 409, code: 'stale' })
  const long = await w.as('manager').post(path, { ...edit, revision: 1, fields: ['五个汉字呢', null, null] })
  expect(await refusal(long)).toMatchObject({
    status: 422,
    fields: { 'fields.0': expect.stringContaining('12 个字节') },
  })
  const script = await w
    .as('manager')
    .post(path, { ...edit, revision: 1, backgroundUrl: 'javascript:alert(1)' })
  expect(await refusal(script)).toMatchObject({ status: 422, fields: { backgroundUrl: expect.any(String) } })
})

test('nothing ends without its reason, the customer’s agreement and the typed number, each checked here', async () => {
  const member = await w.join()
  const cases: [Record<string, unknown>, string][] = [
    [{ reason: ' ' }, 'reason'],
    [{ reason: '长'.repeat(61) }, 'reason'],
    [{ isAgreed: false }, 'isAgreed'],
    [{ isAgreed: undefined }, 'isAgreed'],
    [{ memberNo: '412345678901' }, 'memberNo'],
    [{ memberNo: '' }, 'memberNo'],
  ]
  for (const [words, field] of cases)
    expect(await refusal(await end(member, words)), field).toMatchObject({
      status: 422,
      fields: { [field]: expect.any(String) },
    })
  expect(atWechat(member).status).toBe('NORMAL')
  expect(w.emulator.calls.filter(({ path }) => path === '/card/code/unavailable')).toEqual([])
})

test('an end is recorded with reason and agreement, and stands on her page', async () => {
  const member = await w.join()
  const answer = await end(member)
  expect([answer.status, await json<Invalidation>(answer)]).toMatchObject([
    200,
    { state: 'done', by: 'manager 小王' },
  ])
  expect(await w.lastAudit()).toMatchObject({
    action: 'member.invalidate',
    subject: member.memberNo,
    outcome: 'done',
    detail: { reason: '更换新卡', isAgreed: true, state: 'done' },
  })
  const detail = await json<MemberDetail>(await w.as('manager').get(`/members/${member.id}`))
  expect(detail).toMatchObject({
    state: 'invalidated',
    cards: [{ state: 'invalidated', invalidation: { state: 'done' } }],
  })
  // The answer was lost on its way to the browser: the same again says the same.
  expect(await json<Invalidation>(await end(member))).toMatchObject({ state: 'done' })
})

test('while WeChat is busy it is 202, her page says so, and it is done later by itself', async () => {
  const member = await w.join()
  await fault(w, '/card/code/unavailable', { errcode: -1 }, 20)
  const answer = await inTime(w, end(member))
  expect([answer.status, await json<Invalidation>(answer)]).toMatchObject([202, { state: 'waiting' }])
  const page = async () => json<MemberDetail>(await w.as('manager').get(`/members/${member.id}`))
  expect((await page()).cards).toMatchObject([
    { state: 'active', invalidation: { state: 'waiting', message: expect.any(String) } },
  ])
  await w.emulator.fetch(new Request('http://localhost:8081/_emulator/faults', { method: 'DELETE' }))
  await w.drain()
  expect((await page()).cards).toMatchObject([{ state: 'invalidated', invalidation: { state: 'done' } }])
})
