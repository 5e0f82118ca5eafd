import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { task as sweep } from '../../../server/job/sweep.ts'
import { postLedger } from '../../../server/usecase/ledger/post.ts'
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

describe('a journey', () => {
  const landed = async () => {
    const customer = w.newCustomer()
    const code = await w.claim(customer)
    const { activationId } = await w.land(await w.submit(customer, code), customer.openid)
    return { customer, code, activationId }
  }

  test('that is under way for three minutes is a problem, once, until it ends', async () => {
    await w.fault('/card/code/decrypt', { errcode: -1 })
    const { activationId } = await landed()
    await minutes(2.9)
    await lookAround()
    expect(await problems()).toEqual([])
    await minutes(0.2)
    await lookAround()
    await lookAround()
    expect(await problems()).toMatchObject([
      { kind: 'journey_stuck', subject: activationId, times: 1, over: false },
    ])
    await w.clearFaults()
    await w.settle()
    expect(await problems()).toMatchObject([{ kind: 'journey_stuck', over: true, by: 'system' }])
  })

  test('that was put aside does not come back while it is under way', async () => {
    await w.fault('/card/code/decrypt', { errcode: -1 })
    await landed()
    await minutes(4)
    await lookAround()
    await w.database.pool.query(`update problem set settled_at = now(), settled_by = 'staff:a'`)
    await lookAround()
    expect(await problems()).toHaveLength(1)
  })

  test('that WeChat ended is a problem until she is a member after all', async () => {
    await w.fault('/card/membercard/activatetempinfo/get', { errcode: 72_011 }, 1)
    const { customer, code, activationId } = await landed()
    await w.settle()
    expect(await problems()).toMatchObject([{ kind: 'journey_refused', subject: activationId, over: false }])
    await w.land(await w.submit(customer, code), customer.openid)
    await w.settle()
    expect(await problems()).toMatchObject([{ kind: 'journey_refused', over: true, by: 'system' }])
  })

  test('that anybody could have invented is none', async () => {
    await w.land(
      '/activate?from=wechat&card_id=pInvented&encrypt_code=x&openid=oInvented&activate_ticket=invented',
    )
    await w.settle()
    expect(await problems()).toEqual([])
  })

  test('whose card is gone before WeChat could be told is a problem', async () => {
    const { customer, code } = await landed()
    await w.fault('/card/membercard/activate', { errcode: 40_127 }, 1)
    await w.settle()
    expect(await problems()).toMatchObject([{ kind: 'journey_refused', over: false }])
    await w.remove(customer, code)
    await w.settle()
  })
})

describe('a review', () => {
  const review = (event: string, n: number) =>
    say(w.house, {
      event,
      openid: 'oReviews',
      cardId: w.cardId,
      code: '',
      at: new Date(Date.UTC(2026, 10, 20, 1, n)),
    })
  const setStatus = (status: 'CARD_STATUS_VERIFY_FAIL' | 'CARD_STATUS_VERIFY_OK') => {
    const card = w.emulator.state.cards[0]
    if (card) card.status = status
  }

  test('that refuses a card is a problem until it is approved', async () => {
    setStatus('CARD_STATUS_VERIFY_FAIL')
    await review('card_not_pass_check', 1)
    await w.settle()
    await lookAround()
    expect(await problems()).toMatchObject([
      { kind: 'review_refused', subject: w.cardId, times: 1, over: false },
    ])
    setStatus('CARD_STATUS_VERIFY_OK')
    await review('card_pass_check', 2)
    await w.settle()
    expect(await problems()).toMatchObject([{ kind: 'review_refused', over: true }])
  })

  test('is found without its push, and is over when the card goes back to review', async () => {
    await w.database.pool.query(`update card set status = 'CARD_STATUS_VERIFY_FAIL'`)
    await lookAround()
    await lookAround()
    expect(await problems()).toMatchObject([{ kind: 'review_refused', times: 1, over: false }])
    await w.database.pool.query(`update card set status = 'CARD_STATUS_NOT_VERIFY'`)
    await lookAround()
    expect(await problems()).toMatchObject([{ kind: 'review_refused', over: true }])
    await w.database.pool.query(`update card set status = 'CARD_STATUS_VERIFY_OK'`)
  })
})

describe('a telling', () => {
  const give = (memberId: string, key: string) =>
    postLedger(w.house, {
      memberId,
      key,
      lines: [{ account: 'points', amount: 10, reason: 'gift' }],
      actor: 'system',
    })

  test('that WeChat refuses is late, and over when WeChat has it', async () => {
    const her = await w.join()
    await w.fault('/card/membercard/updateuser', { errcode: 48_001 }, 1)
    await give(her.memberId, 'late')
    await w.settle()
    expect(await problems()).toMatchObject([
      { kind: 'telling_late', subject: `${w.cardId}:${her.code}`, over: true },
    ])
  })

  test('for a card that WeChat says is gone is refused, until she activates it anew or deletes it', async () => {
    const her = await w.join()
    await w.fault('/card/membercard/updateuser', { errcode: 40_127 }, 1)
    await give(her.memberId, 'refused')
    await w.settle()
    expect(await problems()).toMatchObject([{ kind: 'telling_refused', over: false }])
    await w.remove({ openid: her.openid, fields: {} }, her.code)
    await w.settle()
    expect(await problems()).toMatchObject([{ kind: 'telling_refused', over: true, by: 'system' }])
  })
})
