import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dynamicCodeAt } from '../../../server/domain/dynamicCode.ts'
import { holding } from '../../../server/store/schema.ts'
import { checkAudit } from '../../../server/usecase/audit/checkAudit.ts'
import { apiClient, type ApiClient, type ProblemBody } from '../../harness/apiClient.ts'
import { namedMember } from '../../harness/namedMember.ts'
import { ruled } from '../../harness/ruled.ts'
import { world, type World } from '../../harness/world.ts'

type Member = {
  id: string
  memberNo: string
  name: string | null
  mobile: string | null
  isMobileVerified: boolean
  birthday: string | null
  isMasked: boolean
  answers: Record<string, unknown> | null
  cards: { code: string; openid: string; state: string }[]
  revision: number
}
type Found = { member: Member; card: { cardId: string; code: string; state: string } | null }

let here: World
let crm: ApiClient
let till: ApiClient
let xi: { id: string; memberNo: string }
const openid = 'oXiaoxi0000000000000000000001'

beforeAll(async () => {
  here = await world()
  crm = await apiClient(here)
  till = await apiClient(here, { scopes: ['members:read', 'ledger:write', 'members:write'] })
  const custom = [
    { name: '常去时段', value: '早晨', values: ['早晨', '周末'] },
    { name: '备注', value: '靠窗' },
  ]
  xi = await namedMember(here.house, { name: '林小溪', phone: '13800138031', birthday: '1995-06-18', custom })
  const at = here.clock.now()
  const dates = { receivedAt: at, activatedAt: at, createdAt: at }
  await here.house.db.insert(holding).values([
    { cardId: 'pCardOne', code: '712345678901', openid, memberId: xi.id, ...dates },
    { cardId: 'pCardTwo', code: '799999999999', openid, memberId: xi.id, ...dates, invalidatedAt: at },
  ])
})
afterAll(() => here.close())

const find = <Body = Found>(body: unknown, client = crm) =>
  client.ask<Body>('POST', '/members/find', { body, once: null })

describe('a member is found', () => {
  test.each([
    ['her number', () => ({ memberNo: xi.memberNo })],
    ['her number in groups', () => ({ memberNo: xi.memberNo.replaceAll(/(.{4})(?=.)/g, '$1 ') })],
    ["a card's code", () => ({ code: '712345678901' })],
    ["a card's code and its card", () => ({ code: '712345678901', cardId: 'pCardOne' })],
    ['her phone', () => ({ mobile: '13800138031' })],
    ['her phone in another spelling', () => ({ mobile: '+86 138-0013-8031' })],
    ['her openid', () => ({ openid })],
    ['the code of this minute', () => ({ dynamicCode: codeOf(xi.memberNo, 0) })],
    ['the code of a minute ago', () => ({ dynamicCode: codeOf(xi.memberNo, 60_000) })],
  ])('by %s', async (_, body) => {
    const { status, body: said } = await find(body())
    expect([status, said.member.id]).toEqual([200, xi.id])
  })

  test('with the card that was looked for, also one that is over', async () => {
    expect((await find({ code: '799999999999' })).body.card).toMatchObject({
      cardId: 'pCardTwo',
      state: 'invalidated',
    })
    expect((await find({ openid })).body.card).toBeNull()
  })
})

const codeOf = (memberNo: string, agoMs: number) =>
  dynamicCodeAt(
    here.house.cipher.derive('member code'),
    memberNo,
    new Date(here.clock.now().getTime() - agoMs),
  )

describe('nobody is found', () => {
  test.each([
    ['an unknown number', { memberNo: '999999999999' }],
    ['an unknown phone', { mobile: '13900000000' }],
    ['an unknown openid', { openid: 'oNobody' }],
    ['a code of another merchant', { code: '100000000000' }],
    ['a code on another card', { code: '712345678901', cardId: 'pCardTwo' }],
  ])('by %s: 404', async (_, body) => {
    const { status, body: said } = await find<ProblemBody>(body)
    expect([status, said.code]).toEqual([404, 'member_unknown'])
  })

  test('by the screenshot of a dynamic code: how old it is', async () => {
    const answer = await find<ProblemBody>({ dynamicCode: codeOf(xi.memberNo, 5 * 60_000) })
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'dynamic_code_expired', facts: { minutesAgo: 5 } },
    })
  })

  test('by a dynamic code that this house did not make', async () => {
    const foreign = dynamicCodeAt(Buffer.alloc(32, 9), xi.memberNo, here.clock.now())
    expect(await find<ProblemBody>({ dynamicCode: foreign })).toMatchObject({
      status: 422,
      body: { code: 'dynamic_code_foreign' },
    })
  })

  test('by what is no phone, or no dynamic code', async () => {
    expect(await find<ProblemBody>({ mobile: '123' })).toMatchObject({
      status: 422,
      body: { code: 'invalid', errors: [{ pointer: '#/mobile' }] },
    })
    expect(await find<ProblemBody>({ dynamicCode: xi.memberNo })).toMatchObject({
      status: 422,
      body: { code: 'invalid', errors: [{ pointer: '#/dynamicCode' }] },
    })
  })

  test('by two things at once, or by none', async () => {
    for (const body of [{}, { memberNo: xi.memberNo, openid }, { cardId: 'pCardOne' }]) {
      expect(await find<ProblemBody>(body)).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '#' }] },
      })
    }
  })

  test('by a code that is on the cards of two members, unless the card is named', async () => {
    const other = await namedMember(here.house)
    const at = here.clock.now()
    const row = { code: '755555555555', openid: 'oTwo', createdAt: at, receivedAt: at }
    await here.house.db.insert(holding).values([
      { ...row, cardId: 'pCardOne', memberId: xi.id },
      { ...row, cardId: 'pCardTwo', memberId: other.id },
    ])
    expect(await find<ProblemBody>({ code: '755555555555' })).toMatchObject({
      status: 409,
      body: { code: 'several_members' },
    })
    expect((await find({ code: '755555555555', cardId: 'pCardTwo' })).body.member.id).toBe(other.id)
  })
})

describe('personal data', () => {
  test('is whole with its scope', async () => {
    const { body, headers } = await crm.ask<Member>('GET', `/members/${xi.id}`)
    expect(body).toMatchObject({
      isMasked: false,
      name: '林小溪',
      mobile: '13800138031',
      birthday: '1995-06-18',
    })
    expect(body.answers).toMatchObject({ USER_FORM_INFO_FLAG_NAME: '林小溪', 常去时段: ['早晨', '周末'] })
    expect(body.cards.map((one) => one.openid)).toContain(openid)
    expect(headers.get('etag')).toBe(`"${body.revision}"`)
  })

  test('is masked without it, wherever a member is answered', async () => {
    const answers = [
      await till.ask('GET', `/members/${xi.id}`),
      await find({ mobile: '13800138031' }, till),
      await till.ask('PATCH', `/members/${xi.id}`, { body: {} }),
    ]
    for (const { body } of answers) {
      expect(JSON.stringify(body)).not.toMatch(/林小溪|13800138031|1995|早晨|oXiaoxi0000/)
      expect(JSON.stringify(body)).toMatch(/"isMasked":true,"name":"林\*\*","mobile":"138\*{4}8031"/)
    }
  })
})

describe('a profile is corrected', () => {
  const patch = <Body = Member & ProblemBody>(body: unknown, headers = {}) =>
    crm.ask<Body>('PATCH', `/members/${xi.id}`, { body, headers })

  test('in what is named, and stays in what is not; and whoever follows hears of it', async () => {
    const { status, body } = await patch({ name: '林大溪', answers: { 备注: '靠门' } })
    expect(status).toBe(200)
    expect(body).toMatchObject({ name: '林大溪', mobile: '13800138031' })
    expect(body.answers).toMatchObject({ 常去时段: ['早晨', '周末'], 备注: '靠门' })
    const { rows } = await here.database.pool.query(
      `select kind from member_change where member_id = $1 order by id desc limit 1`,
      [xi.id],
    )
    expect(rows).toEqual([{ kind: 'member.updated' }])
  })

  test('so that she is found by her new phone, and no more by the old one; that it is not verified is said', async () => {
    const verified = async () => (await crm.ask<Member>('GET', `/members/${xi.id}`)).body.isMobileVerified
    expect(await verified()).toBe(true)
    await patch({ mobile: '138 0013 8032' })
    expect(await verified()).toBe(false)
    expect((await find({ mobile: '13800138032' })).status).toBe(200)
    expect((await find({ mobile: '13800138031' })).status).toBe(404)
  })

  test('unless it was changed meanwhile', async () => {
    const { body } = await crm.ask<Member>('GET', `/members/${xi.id}`)
    const match = { 'if-match': `"${body.revision}"` }
    expect((await patch({ name: '林一' }, match)).status).toBe(200)
    const late = await patch({ name: '林二' }, match)
    expect([late.status, late.body.code]).toEqual([412, 'stale'])
    expect((await crm.ask<Member>('GET', `/members/${xi.id}`)).body.name).toBe('林一')
  })

  test("unless the phone is another member's, or no phone, or the question is none", async () => {
    await namedMember(here.house, { phone: '13900139000' })
    const before = (await crm.ask<Member>('GET', `/members/${xi.id}`)).body
    const pointers = async (body: unknown) => (await patch(body)).body.errors?.map(({ pointer }) => pointer)
    expect(await pointers({ mobile: '13900139000' })).toEqual(['#/mobile'])
    expect(await pointers({ mobile: 'abc' })).toEqual(['#/mobile'])
    expect(await pointers({ birthday: '1995-02-30' })).toEqual(['#/birthday'])
    expect(await pointers({ answers: { 'a/b~c': 'x' } })).toEqual(['#/answers/a~1b~0c'])
    expect((await crm.ask<Member>('GET', `/members/${xi.id}`)).body).toEqual(before)
  })

  test('and the audit log names the key and what was changed, without what it was', async () => {
    const { rows } = await here.database.pool.query(
      `select actor, role, action, subject, detail from audit_entry where action = 'api.member' order by id limit 1`,
    )
    expect(rows[0]).toMatchObject({ actor: '测试系统', role: 'api', subject: xi.memberNo })
    const { rows: all } = await here.database.pool.query('select detail from audit_entry')
    expect(JSON.stringify(all)).not.toMatch(/林|13800138032/)
    expect(await checkAudit(here.house)).toMatchObject({ intact: true })
  })

  test('not at all where she has left', async () => {
    const { id } = await namedMember(here.house)
    await here.database.pool.query(`update member set status = 'left' where id = $1`, [id])
    const answer = await crm.ask<ProblemBody>('PATCH', `/members/${id}`, { body: { name: '林' } })
    expect([answer.status, answer.body.code]).toEqual([409, 'member_left'])
    expect((await crm.ask('GET', `/members/${id}`)).body).toMatchObject({ status: 'left' })
  })
})

test('her level has its name in the language that is asked for', async () => {
  await ruled(here.house, { levels: [{ id: 'gold', name: { 'zh-CN': '金卡', en: 'Gold' }, threshold: 0 }] })
  await here.database.pool.query(`update member set level = 'gold', level_since = now() where id = $1`, [
    xi.id,
  ])
  const level = async (language: string) => {
    const headers = { 'accept-language': language }
    return (await crm.ask<{ level: { name: string } }>('GET', `/members/${xi.id}`, { headers })).body.level
      .name
  }
  expect([await level('zh-CN'), await level('en')]).toEqual(['金卡', 'Gold'])
})
