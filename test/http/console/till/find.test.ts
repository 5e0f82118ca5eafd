import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { TillFound } from '../../../../shared/console/till.ts'
import { dynamicCodeAt } from '../../../../server/domain/dynamicCode.ts'
import { staffIn, type StaffClient } from '../../../harness/console.ts'
import { world, type World } from '../../../harness/world.ts'
import { newCard, newMember, setProgram } from '../../../usecase/till/tillRows.ts'

let w: World
let cashier: StaffClient
beforeAll(async () => {
  w = await world()
  await newCard(w.house)
})
afterAll(() => w.close())
beforeEach(async () => {
  cashier = await staffIn(w, 'cashier')
})

const find = (text: unknown) => cashier.post('/till/find', { text })
const found = async (text: string) => (await (await find(text)).json()) as TillFound
const member = async (text: string) => {
  const answer = await found(text)
  if (answer.kind !== 'member') throw new Error(`not one member: ${JSON.stringify(answer)}`)
  return answer.member
}
const refusal = async (text: unknown) => {
  const answer = await find(text)
  const { error } = (await answer.json()) as { error: { code: string; message: string } }
  return { status: answer.status, code: error.code, message: error.message }
}
const codeOf = (memberNo: string, at = w.clock.now()) =>
  dynamicCodeAt(w.house.cipher.derive('member code'), memberNo, at) ?? ''

describe('200', () => {
  test('a number: the member, masked, with what her card does for purchases', async () => {
    const name = { 'zh-CN': '金卡', en: 'Gold' }
    await setProgram(w.house, { levels: [{ id: 'gold', name, threshold: 0 }] })
    const who = await newMember(w.house, { points: 120, mobile: '13712345678', name: '王小明' })
    await w.house.db.execute(`update member set level = 'gold' where id = '${who.id}'`)
    expect(await member(who.memberNo)).toEqual({
      id: who.id,
      memberNo: who.memberNo,
      foundBy: 'memberNo',
      name: '王**',
      phone: '137****5678',
      level: '金卡',
      points: 120,
      cardState: 'active',
      card: { cardId: 'pTillDefault', title: '禾下会员卡', earns: true, redeems: true },
    })
  })

  test('nothing of her that is not masked is in the answer', async () => {
    const who = await newMember(w.house, { mobile: '13698765432', name: '欧阳娜娜' })
    const text = await (await find(who.memberNo)).text()
    for (const secret of ['13698765432', '欧阳娜娜', '娜娜', who.openid, who.code])
      expect(text).not.toContain(secret)
  })

  test.each([
    ['her card’s code', 'code', (who: { code: string }) => who.code],
    ['her code as wx.scanQRCode gives it', 'code', (who: { code: string }) => `CODE_128,${who.code}`],
    ['her phone', 'mobile', (who: { mobile: string }) => `+86 ${who.mobile}`],
    ['her number in full-width digits', 'memberNo', (who: { memberNo: string }) => full(who.memberNo)],
    ['her number from a gun', 'memberNo', (who: { memberNo: string }) => `\u0002${who.memberNo}\r\n`],
  ])('%s', async (_, foundBy, textOf) => {
    const who = await newMember(w.house)
    expect(await member(textOf(who))).toMatchObject({ id: who.id, foundBy })
  })

  test('her code of this minute, which alone proves that she is here', async () => {
    const who = await newMember(w.house)
    expect(await member(codeOf(who.memberNo))).toMatchObject({ id: who.id, foundBy: 'dynamic' })
    expect(await member(codeOf(who.memberNo, new Date(w.clock.now().getTime() - 60_000)))).toMatchObject({
      foundBy: 'dynamic',
    })
  })

  test('an imported number of another shape, in whatever case it was typed, and its code of this minute', async () => {
    const [vip, old] = [
      await newMember(w.house, { memberNo: 'VIP-A07' }),
      await newMember(w.house, { memberNo: '20190001' }),
    ]
    expect(await member('vip-a07')).toMatchObject({ id: vip.id })
    expect(await member('20190001')).toMatchObject({ id: old.id })
    expect(await member(codeOf('20190001'))).toMatchObject({ id: old.id, foundBy: 'dynamic' })
  })

  test('the last four digits of one phone: that member, and it says how she was found', async () => {
    const who = await newMember(w.house, { mobile: '13500009911' })
    expect(await member('尾号9911')).toMatchObject({ id: who.id, foundBy: 'tail', phone: '135****9911' })
  })

  test('the last four digits of several: all of them to choose from, the newest first, and nobody twice', async () => {
    const one = await newMember(w.house, { mobile: '13500007722' })
    const two = await newMember(w.house, { mobile: '13600007722' })
    await newMember(w.house, { mobile: '13700007722', status: 'left' })
    const answer = await found('7722')
    expect(answer).toMatchObject({ kind: 'several', more: false })
    expect(answer.kind === 'several' && answer.members.map(({ id }) => id)).toEqual([two.id, one.id])
  })

  test('more than twenty of the same digits are not all listed', async () => {
    for (let n = 0; n < 22; n += 1) await newMember(w.house, { mobile: `158${String(1000 + n)}6655` })
    const answer = await found('6655')
    expect(answer.kind === 'several' && [answer.members.length, answer.more]).toEqual([20, true])
  })

  test('one text that is a number of one and the phone of another: nobody is chosen for the cashier', async () => {
    const one = await newMember(w.house, { memberNo: '13400001234' })
    const two = await newMember(w.house, { mobile: '13400001234' })
    const answer = await found('13400001234')
    expect(answer.kind === 'several' && answer.members.map(({ id, foundBy }) => [id, foundBy])).toEqual([
      [one.id, 'memberNo'],
      [two.id, 'mobile'],
    ])
  })

  test('a member who has deleted her card is found by her number, and the page is told', async () => {
    const who = await newMember(w.house, { card: 'deleted' })
    expect(await member(who.memberNo)).toMatchObject({
      cardState: 'deleted',
      card: { cardId: 'pTillDefault' },
    })
  })
})

describe('refused', () => {
  test('a screenshot of an old code: how old it is, and to refresh it', async () => {
    const who = await newMember(w.house)
    const old = codeOf(who.memberNo, new Date(w.clock.now().getTime() - 5 * 60_000))
    expect(await refusal(old)).toEqual({
      status: 422,
      code: 'expired',
      message: expect.stringMatching(/5 分钟前.*截图.*刷新/),
    })
  })

  test('a code of this minute whose member is gone is nobody’s', async () => {
    expect(await refusal(codeOf('179927398711'))).toMatchObject({ status: 404, code: 'unknown' })
  })

  test('the code of another merchant, dynamic or not', async () => {
    const theirs = dynamicCodeAt(Buffer.alloc(32, 1), '179927398711', w.clock.now()) ?? ''
    expect(await refusal(theirs)).toMatchObject({
      status: 422,
      code: 'foreign',
      message: expect.stringContaining('其他商户'),
    })
    expect(await refusal('280073561234')).toMatchObject({
      status: 404,
      code: 'unknown',
      message: expect.stringContaining('其他商户'),
    })
  })

  test.each([
    ['deleted', 409, 'card_deleted', '删除'],
    ['invalidated', 409, 'card_invalidated', '作废'],
    ['waiting', 409, 'card_waiting', '激活'],
  ] as const)('the code of a card that is %s', async (card, status, code, word) => {
    const who = await newMember(w.house, { card })
    expect(await refusal(who.code)).toEqual({ status, code, message: expect.stringContaining(word) })
  })

  test('a member who has left', async () => {
    const who = await newMember(w.house, { status: 'left' })
    expect(await refusal(who.memberNo)).toMatchObject({ status: 409, code: 'member_left' })
  })

  test.each([
    ['', 'empty'],
    ['http://localhost:8080/?channel=store', 'page'],
    ['http://weixin.qq.com/q/02abc', 'address'],
    ['张三丰', 'unreadable'],
  ])('%j: 422 %s', async (text, code) => {
    expect(await refusal(text)).toMatchObject({ status: 422, code })
  })

  test('what is no text, and what is a whole letter', async () => {
    expect(await refusal(undefined)).toMatchObject({ status: 422, code: 'invalid' })
    expect(await refusal('1'.repeat(5000))).toMatchObject({ status: 422, code: 'invalid' })
  })

  test('in English where the cashier reads English', async () => {
    const answer = await w.app.request('http://localhost:8080/api/console/till/find?lang=en', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: 'http://localhost:8080',
        cookie: cashier.cookie(),
      },
      body: JSON.stringify({ text: '280073561234' }),
    })
    expect(await answer.json()).toMatchObject({
      error: { message: expect.stringMatching(/another merchant/) },
    })
  })
})

describe('somebody who tries numbers', () => {
  test('is stopped after thirty that are nobody’s, even many at once, and may go on after ten minutes', async () => {
    const tries = await Promise.all(Array.from({ length: 40 }, (_, n) => find(String(500_000_000_000 + n))))
    const statuses = tries.map(({ status }) => status)
    expect(statuses.filter((status) => status === 404)).toHaveLength(30)
    expect(statuses.filter((status) => status === 429)).toHaveLength(10)
    expect(tries.find(({ status }) => status === 429)?.headers.get('retry-after')).toBe('600')
    const who = await newMember(w.house)
    expect(await refusal(who.memberNo)).toMatchObject({
      status: 429,
      message: expect.stringContaining('10 分钟'),
    })
    await w.clock.advance(600_001)
    expect((await find(who.memberNo)).status).toBe(200)
  })

  test('does not stop a colleague, and whoever finds people is never stopped', async () => {
    const who = await newMember(w.house)
    for (let n = 0; n < 35; n += 1) expect((await find(who.memberNo)).status).toBe(200)
  })
})

test('every look is in the audit log, by the member’s id, and without what was typed', async () => {
  const who = await newMember(w.house, { mobile: '13312344321' })
  await find(who.mobile)
  await find('13399998888')
  const { rows } = await w.database.pool.query<{ outcome: string; subject: string | null; detail: unknown }>(
    "select outcome, subject, detail from audit_entry where action = 'till.find' order by id desc limit 2",
  )
  expect(rows).toEqual([
    { outcome: 'refused', subject: null, detail: { request: 'POST /till/find', code: 'unknown' } },
    { outcome: 'done', subject: who.id, detail: { request: 'POST /till/find', by: 'mobile' } },
  ])
  const all = await w.database.pool.query<{ all: string }>(
    'select string_agg(audit_entry::text, $1) as all from audit_entry',
    [' '],
  )
  expect(all.rows[0]?.all).not.toMatch(/13312344321|13399998888|林/)
})

const full = (text: string) => text.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
