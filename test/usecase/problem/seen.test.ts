import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { task as sweep } from '../../../server/job/sweep.ts'
import { memberWorld, type MemberWorld } from '../ledger/memberWorld.ts'
import { say } from '../push/pushText.ts'

let w: MemberWorld
beforeAll(async () => {
  w = await memberWorld()
  await w.join()
})
beforeEach(async () => {
  await w.clearFaults()
  await w.settle()
  await w.database.pool.query('delete from problem')
})
afterAll(() => w.close())

const signal = new AbortController().signal
const lookAround = () => sweep(w.house, {}, signal)
const problems = async () => {
  const { rows } = await w.database.pool.query(
    `select kind, subject, times, settled_at is not null as over, settled_by as by from problem order by id`,
  )
  return rows as { kind: string; subject: string; times: number; over: boolean; by: string | null }[]
}
const minutes = (n: number) => w.clock.advance(n * 60_000)

describe('a push', () => {
  const pushed = async (code: string, openid: string) => {
    await say(w.house, {
      event: 'submit_membercard_user_info',
      openid,
      cardId: w.cardId,
      code,
      at: w.clock.now(),
    })
  }

  test('that WeChat refuses to explain is given up, and is a problem', async () => {
    const her = await w.join()
    await w.fault('/card/membercard/userinfo/get', { errcode: 40_056 })
    await pushed(her.code, her.openid)
    await w.settle()
    expect(await problems()).toMatchObject([{ kind: 'push_failed', over: false }])
  })

  test('that has not taken effect for ten minutes is a problem, once, until it does', async () => {
    const her = await w.join()
    await minutes(1)
    await w.fault('/card/membercard/userinfo/get', { errcode: -1 })
    await pushed(her.code, her.openid)
    await minutes(11)
    await lookAround()
    await lookAround()
    expect(await problems()).toMatchObject([{ kind: 'push_failed', times: 1, over: false }])
    await w.clearFaults()
    await w.settle()
    await lookAround()
    expect(await problems()).toMatchObject([{ kind: 'push_failed', over: true, by: 'system' }])
  })
})

describe('a holder whom WeChat has for active and who is no member', () => {
  test('is a problem when she first shows herself, until she is a member', async () => {
    const customer = w.newCustomer()
    w.pushes.arrive = false
    const code = await w.claim(customer)
    await w.settle()
    w.pushes.arrive = true
    Object.assign(w.shown(code), { hasActive: true, membershipNumber: 'OLD-1', bonus: 880 })
    await say(w.house, {
      event: 'user_view_card',
      openid: customer.openid,
      cardId: w.cardId,
      code,
      at: w.clock.now(),
    })
    await w.settle()
    expect(await problems()).toMatchObject([
      { kind: 'activated_unknown', subject: `${w.cardId}:${code}`, times: 1, over: false },
    ])
    await w.remove(customer, code)
    await w.settle()
    expect(await problems()).toMatchObject([{ kind: 'activated_unknown', over: true }])
  })

  test('is none where her card is not active', async () => {
    const customer = w.newCustomer()
    w.pushes.arrive = false
    const code = await w.claim(customer)
    await w.settle()
    w.pushes.arrive = true
    await say(w.house, {
      event: 'user_view_card',
      openid: customer.openid,
      cardId: w.cardId,
      code,
      at: w.clock.now(),
    })
    await w.settle()
    expect(await problems()).toEqual([])
  })

  test('is looked at as well where the card activates itself', async () => {
    await w.database.pool.query(
      `update card set template = jsonb_set(template, '{activationMode}', '"auto"')`,
    )
    const customer = w.newCustomer()
    const code = await w.claim(customer)
    Object.assign(w.shown(code), { hasActive: true })
    await w.settle()
    expect(await problems()).toMatchObject([{ kind: 'activated_unknown', over: false }])
    await w.database.pool.query(
      `update card set template = jsonb_set(template, '{activationMode}', '"redirect"')`,
    )
  })
})

test('the sweep begins the comparison of the night at half past three in China, once', async () => {
  const runs = async () => (await w.database.pool.query('select started_by from reconciliation')).rows
  await w.database.pool.query('delete from reconciliation')
  const now = w.clock.now().getTime()
  const halfPastThree = Math.ceil((now + 4.5 * 3_600_000) / 86_400_000) * 86_400_000 - 4.5 * 3_600_000
  await w.clock.advance(halfPastThree - now - 60_000)
  await w.database.pool.query(
    `insert into reconciliation (id, started_by, started_at, ended_at, total) values (gen_random_uuid(), 'system', $1, $1, 0)`,
    [new Date(halfPastThree - 86_400_000)],
  )
  await lookAround()
  expect(await runs()).toHaveLength(1)
  await w.clock.advance(60_000)
  await lookAround()
  await lookAround()
  expect(await runs()).toEqual([{ started_by: 'system' }, { started_by: 'system' }])
})
