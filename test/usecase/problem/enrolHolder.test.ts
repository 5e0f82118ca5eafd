import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ProblemDeed } from '../../../shared/console/problem.ts'
import { cureProblem } from '../../../server/usecase/problem/cureProblem.ts'
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
const notices = () => w.emulator.state.notices.length

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
