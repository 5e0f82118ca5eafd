import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Paged } from '../../../../shared/console/answer.ts'
import type {
  MemberDetail,
  MemberEvent,
  MemberRow,
  RevealedProfile,
} from '../../../../shared/console/member.ts'
import { json, memberDesk, refusal, type DeskMember, type MemberDesk } from './memberDesk.ts'

let w: MemberDesk
let member: DeskMember
beforeAll(async () => {
  w = await memberDesk()
  member = await w.join({ USER_FORM_INFO_FLAG_NAME: '林小雨', USER_FORM_INFO_FLAG_MOBILE: '13812348001' })
})
afterAll(() => w.close())

const NAME = 'USER_FORM_INFO_FLAG_NAME'
const nobody = '00000000-0000-4000-8000-000000000000'
/** Nothing of hers in full, wherever it could slip in. */
const secrets = /林小雨|13812348001|1381234|oDesk\d{8}/
const detailOf = async (id = member.id) => json<MemberDetail>(await w.as('manager').get(`/members/${id}`))

test('a search finds her, masked; its words stand in no log', async () => {
  for (const q of ['林小', '8001', '13812348001', member.memberNo, member.code]) {
    const answer = await w.as('auditor').post('/members/search', { q })
    const page = await json<Paged<MemberRow>>(answer)
    expect(page.items, q).toMatchObject([
      { id: member.id, memberNo: member.memberNo, name: '林**', phone: '138****8001', state: 'active' },
    ])
    expect(JSON.stringify(page)).not.toMatch(secrets)
  }
  expect(await w.auditText()).not.toMatch(secrets)
  expect(JSON.stringify(w.log.lines)).not.toMatch(secrets)
})

test('what cannot be asked is refused at its field, in the caller’s language', async () => {
  const at = async (query: string) => refusal(await w.as('manager').get(`/members?${query}`))
  expect(await refusal(await w.as('manager').post('/members/search', { q: 'L' }))).toMatchObject({
    status: 422,
    fields: { q: expect.stringContaining('4 位数字') },
  })
  expect(await at('state=happy')).toMatchObject({ status: 422, fields: { state: expect.any(String) } })
  expect(await at('from=2026-13-01')).toMatchObject({
    status: 422,
    fields: { from: expect.stringContaining('日期') },
  })
  expect(await at('cursor=x')).toMatchObject({ status: 422, fields: { cursor: expect.any(String) } })
})

test('the detail tells everything that is known, masked, and that somebody looked is recorded', async () => {
  const detail = await detailOf()
  expect(detail).toMatchObject({
    memberNo: member.memberNo,
    name: '林**',
    revision: expect.any(Number),
    state: 'active',
    points: 50,
    earned: 0,
    profile: expect.arrayContaining([{ name: NAME, label: '姓名', value: '林**' }]),
    cards: [{ cardId: member.cardId, code: member.code, state: 'active', told: { points: 50 } }],
    journeys: [{ state: 'confirmed', words: expect.stringContaining('已激活') }],
    consents: [{ title: '入会表单', fields: expect.arrayContaining(['姓名']) }],
  })
  expect(JSON.stringify(detail)).not.toMatch(secrets)
  expect(await w.lastAudit()).toMatchObject({
    action: 'member.view',
    subject: member.memberNo,
    outcome: 'done',
  })
})

test('what WeChat has told of her cards comes in pages, the latest first', async () => {
  const read = async (cursor = '') =>
    json<Paged<MemberEvent>>(await w.as('auditor').get(`/members/${member.id}/events?cursor=${cursor}`))
  const { items } = await read()
  expect(items.map(({ title }) => title)).toContain('领取会员卡')
  expect(items.every(({ state }) => state === 'applied')).toBe(true)
  const insert = `insert into push (id, dedup_key, event, card_id, code, raw, sent_at, received_at, applied_at)
    select gen_random_uuid(), 'k' || n, 'user_view_card', $1, $2, '', timestamptz '2026-01-01' + n / 3 * interval '1 second', now(), now()
    from generate_series(1, 70) n`
  await w.database.pool.query(insert, [member.cardId, member.code])
  const seen: string[] = []
  let cursor: string | undefined = ''
  while (cursor !== undefined) {
    const page: Paged<MemberEvent> = await read(cursor)
    expect(page.items.length).toBeLessThanOrEqual(30)
    seen.push(...page.items.map(({ id }) => id))
    cursor = page.next
  }
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen).toHaveLength(items.length + 70)
  expect(await refusal(await w.as('manager').get(`/members/${member.id}/events?cursor=x`))).toMatchObject({
    status: 422,
  })
})

test('revealing shows everything whole to who may, and records who saw which questions, without an answer', async () => {
  const answer = await w.as('manager').post(`/members/${member.id}/reveal`)
  const revealed = await json<RevealedProfile>(answer)
  expect(revealed.fields).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ id: NAME, value: '林小雨' }),
      expect.objectContaining({ id: 'USER_FORM_INFO_FLAG_MOBILE', value: '13812348001', isVerified: true }),
    ]),
  )
  const entry = await w.lastAudit()
  expect(entry).toMatchObject({
    action: 'member.reveal',
    subject: member.memberNo,
    outcome: 'done',
    detail: { fields: expect.arrayContaining([NAME]) },
  })
  expect(JSON.stringify(entry)).not.toMatch(secrets)
  for (const role of ['auditor', 'cashier'] as const) {
    expect((await w.as(role).post(`/members/${member.id}/reveal`)).status).toBe(403)
    expect(await w.lastAudit()).toMatchObject({ action: 'member.reveal', outcome: 'refused' })
  }
})

test('a correction is kept, names its questions in the log and no answer; one that comes too late is refused', async () => {
  const { revision } = await detailOf()
  const path = `/members/${member.id}`
  const answer = await w.as('manager').patch(path, { revision, answers: { [NAME]: '林大雨' } })
  expect(await json(answer)).toEqual({ revision: revision + 1 })
  const entry = await w.lastAudit()
  expect(entry).toMatchObject({
    action: 'member.edit',
    subject: member.memberNo,
    detail: { changed: [NAME] },
  })
  expect(JSON.stringify(entry)).not.toContain('林大雨')
  const late = await w.as('owner').patch(path, { revision, answers: { [NAME]: '林小雨' } })
  expect(await refusal(late)).toMatchObject({
    status: 409,
    code: 'stale',
    message: expect.stringContaining('没有保存'),
  })
  await w.as('manager').patch(path, { revision: revision + 1, answers: { [NAME]: '林小雨' } })
})

test('a phone of another member’s is refused at its field, with what to do', async () => {
  const other = await w.join()
  const { revision } = await detailOf(other.id)
  const answers = { USER_FORM_INFO_FLAG_MOBILE: '13812348001' }
  const answer = await w.as('manager').patch(`/members/${other.id}`, { revision, answers })
  expect(await refusal(answer)).toMatchObject({
    status: 422,
    fields: { 'answers.USER_FORM_INFO_FLAG_MOBILE': expect.stringContaining('另一位会员') },
  })
  expect(JSON.stringify(await w.lastAudit())).not.toMatch(secrets)
})

test('nobody is found under an id that is none, or nobody’s, whatever is asked', async () => {
  const { get, post, patch } = w.as('owner')
  for (const id of ['nothing', nobody, '%00', "'; drop table member; --"]) {
    const at = `/members/${encodeURIComponent(id)}`
    const card = { cardId: 'p', code: '1' }
    const key = nobody
    for (const answer of [
      get(at),
      post(`${at}/reveal`),
      patch(at, { revision: 0, answers: { a: 'b' } }),
      get(`${at}/ledger`),
      get(`${at}/events`),
      get(`${at}/wechat?cardId=p&code=1`),
      post(`${at}/cure`, { ...card, cure: 'repair' }),
      post(`${at}/face`, { ...card, revision: 0 }),
      post(`${at}/invalidate`, { ...card, reason: '原因', isAgreed: true, memberNo: '1' }),
      post(`${at}/ledger`, { key, account: 'points', amount: 1, reason: 'gift' }),
    ])
      expect(await refusal(await answer), id).toMatchObject({ status: 404, code: 'member_unknown' })
  }
})

test('a cashier sees no member here, an auditor changes nothing', async () => {
  const card = { cardId: member.cardId, code: member.code }
  for (const path of ['', `/${member.id}`, `/${member.id}/ledger`, `/${member.id}/events`, '/choices'])
    expect((await w.as('cashier').get(`/members${path}`)).status, path).toBe(403)
  const at = `/members/${member.id}`
  const auditor = w.as('auditor')
  for (const answer of [
    auditor.patch(at, { revision: 0, answers: {} }),
    auditor.post(`${at}/cure`, { ...card, cure: 'repair' }),
    auditor.post(`${at}/invalidate`, { ...card, reason: '原因', isAgreed: true, memberNo: member.memberNo }),
    auditor.post(`${at}/ledger`, { key: nobody, account: 'points', amount: 1, reason: 'gift' }),
    auditor.post(`${at}/ledger/${nobody}/reverse`, { key: nobody }),
  ])
    expect((await answer).status).toBe(403)
})

test('the choices are in the caller’s language, and fit what can be posted', async () => {
  const choices = await json<{ reasons: { id: string; name: string }[] }>(
    await w.as('auditor').get('/members/choices'),
  )
  expect(choices.reasons).toContainEqual({ id: 'gift', name: '商家赠送', direction: 'give' })
})
