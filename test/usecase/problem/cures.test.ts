import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ProblemDeed } from '../../../shared/console/problem.ts'
import { cureProblem } from '../../../server/usecase/problem/cureProblem.ts'
import { noteLook } from '../../../server/usecase/reconciliation/noteLook.ts'
import { lookAtCard } from '../../../server/usecase/reconciliation/lookAtCard.ts'
import { task as sweep } from '../../../server/job/sweep.ts'
import { postLedger } from '../../../server/usecase/ledger/post.ts'
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
const updates = () => w.calls('/card/membercard/updateuser')
const notices = () => w.emulator.state.notices.length

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
    await w.settle()
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

describe('a holder from before the portal', () => {
  const holder = async (openid?: string) => {
    const customer = openid === undefined ? w.newCustomer() : { openid, fields: {} }
    w.pushes.arrive = false
    let code = openid === undefined ? await w.claim(customer) : ''
    if (openid !== undefined) {
      code = '555566667777'
      const held = w.shown(her.code)
      w.emulator.state.holdings.push({
        ...held,
        code,
        encryptCode: 'x',
        membershipNumber: 'OLD-2',
        bonus: 30,
      })
    } else
      Object.assign(w.shown(code), { hasActive: true, membershipNumber: 'OLD-1', bonus: 880, balance: 1250 })
    await w.settle()
    w.pushes.arrive = true
    const about = { openid: customer.openid, cardId: w.cardId, code }
    await say(w.house, { ...about, event: 'user_view_card', at: w.clock.now() })
    await w.settle()
    return { code, openid: customer.openid }
  }

  test('becomes a member with the points and the balance of her card, once, and hears nothing', async () => {
    const { code } = await holder()
    const before = notices()
    const { id } = await only()
    const [first, second] = await Promise.all([cure('enrol', id), cure('enrol', id)])
    const ends = [first, second].toSorted((a, b) => a.outcome.localeCompare(b.outcome))
    expect(ends).toEqual([
      { outcome: 'already' },
      { outcome: 'enrolled', memberNo: expect.stringMatching(/^\w+$/), isNew: true },
    ])
    await w.settle()
    const { rows } = await w.database.pool.query(
      `select m.points, m.balance, m.member_no, (select count(*)::int from consent c where c.member_id = m.id) as consents,
         (select json_agg(json_build_array(e.account, e.amount, e.reason, e.actor) order by e.id) from ledger_entry e where e.member_id = m.id) as entries
       from member m join holding h on h.member_id = m.id where h.code = $1`,
      [code],
    )
    expect(rows).toEqual([
      {
        points: 880,
        balance: 1250,
        member_no: w.shown(code).membershipNumber,
        consents: 0,
        entries: [
          ['points', 880, 'import', by],
          ['balance', 1250, 'import', by],
        ],
      },
    ])
    expect(w.shown(code)).toMatchObject({ bonus: 880, balance: 1250, hasActive: true })
    expect(notices()).toBe(before)
  })

  test('who is a member already keeps her ledger: this card is hers, too', async () => {
    const { points } = await w.figures(her.memberId)
    const { code } = await holder(her.openid)
    expect(await cure('enrol')).toEqual({ outcome: 'enrolled', memberNo: her.memberNo, isNew: false })
    await w.settle()
    expect((await w.figures(her.memberId)).points).toBe(points)
    expect(w.shown(code)).toMatchObject({ membershipNumber: her.memberNo, bonus: points })
  })

  test('whose card is not active any more is nobody to be enrolled', async () => {
    const { code } = await holder()
    w.shown(code).hasActive = false
    expect(await cure('enrol')).toEqual({ outcome: 'refused', why: 'not_active' })
    expect((await only()).settled_by).not.toBe(null)
  })

  test('is not enrolled where WeChat refuses, and the problem stays', async () => {
    await holder()
    await w.fault('/card/membercard/userinfo/get', { errcode: 48_001 }, 1)
    await expect(cure('enrol')).rejects.toMatchObject({ errcode: 48_001 })
    expect((await only()).settled_by).toBe(null)
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
