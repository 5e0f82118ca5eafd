import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../../../server/emulator/json.ts'
import { claimCard, createCard, emulated, neighbourAccount, openid } from '../../emulated.ts'

const path = '/card/membercard/updateuser'

/** An active member with 100 points and 50.00 yuan; `say` changes her card, `held` is it. */
async function member(own: JsonObject = {}) {
  const e = emulated({ settings: { pushMode: 'plain' } })
  const cardId = await createCard(e, { supply_balance: true, ...own })
  const code = await claimCard(e, cardId)
  await e.call('/card/membercard/activate', {
    card_id: cardId,
    code,
    membership_number: '100001',
    init_bonus: 100,
    init_balance: 5000,
    init_custom_field_value1: '银卡',
  })
  await e.emulator.settled()
  e.emulator.state.notices = []
  e.emulator.state.pushes = []
  e.pushed.length = 0
  const say = (change: JsonObject) => e.call(path, { card_id: cardId, code, ...change })
  const held = () => e.emulator.state.holdings[0]
  const notices = () =>
    e.emulator.state.notices.map(({ title, rows }) => ({ title, rows: Object.fromEntries(rows) }))
  const pushes = () => e.emulator.state.pushes.map(({ event, xml }) => ({ event, xml }))
  return { e, cardId, code, say, held, notices, pushes }
}

describe('figures', () => {
  test('a total is set, and the answer says what the card shows and whose it is', async () => {
    const { say, held } = await member()
    expect(await say({ bonus: 130, add_bonus: 30, balance: 1800, add_balance: -3200 })).toEqual({
      errcode: 0,
      errmsg: 'ok',
      result_bonus: 130,
      result_balance: 1800,
      openid,
    })
    expect(held()).toMatchObject({ bonus: 130, balance: 1800 })
  })

  test('a total that is said twice is there once; a change alone that is sent twice counts twice', async () => {
    const { say, held } = await member()
    await say({ bonus: 130, add_bonus: 30 })
    await say({ bonus: 130, add_bonus: 30 })
    expect(held()?.bonus).toBe(130)
    await say({ add_bonus: 30 })
    await say({ add_bonus: 30 })
    expect(held()?.bonus).toBe(190)
    await say({ add_balance: -1000 })
    expect(held()?.balance).toBe(4000)
  })

  test('what is not said stays as it is', async () => {
    const { say, held } = await member()
    await say({ custom_field_value2: '8次' })
    expect(held()).toMatchObject({ bonus: 100, balance: 5000, customFieldValues: ['银卡', '8次', ''] })
    await say({ custom_field_value1: '', background_pic_url: 'http://mmbiz.qpic.cn/x/0' })
    expect(held()).toMatchObject({
      customFieldValues: ['', '8次', ''],
      backgroundUrl: 'http://mmbiz.qpic.cn/x/0',
      membershipNumber: '100001',
    })
    await say({ membership_number: '100009' })
    expect(held()?.membershipNumber).toBe('100009')
  })

  test('an inactive card takes its values, and its activation sets the opening figures anew', async () => {
    const e = emulated()
    const cardId = await createCard(e)
    const code = await claimCard(e, cardId)
    expect(await e.call(path, { card_id: cardId, code, bonus: 30 })).toMatchObject({ result_bonus: 30 })
    expect(e.emulator.state.notices).toEqual([])
    await e.call('/card/membercard/activate', {
      card_id: cardId,
      code,
      membership_number: '1',
      init_bonus: 50,
    })
    expect(e.emulator.state.holdings[0]?.bonus).toBe(50)
  })
})

describe('the message in her chat', () => {
  test('tells of points: the change, the reason, what she has now, and when', async () => {
    const { say, notices } = await member()
    await say({ bonus: 1280, add_bonus: 1180, record_bonus: '消费30元' })
    expect(notices()).toEqual([
      {
        title: '会员卡积分变更',
        rows: {
          会员卡: '禾下会员卡',
          积分变动: '+1,180',
          变动原因: '消费30元',
          当前积分: '1,280',
          时间: '2026-11-23 16:00',
        },
      },
    ])
  })

  test('tells of a balance in yuan, and without a reason where none is given', async () => {
    const { say, notices } = await member()
    await say({ balance: 1800 })
    expect(notices()[0]).toMatchObject({
      title: '会员卡余额变更',
      rows: { 余额变动: '−32.00元', 当前余额: '18.00元' },
    })
    expect(notices()[0]?.rows).not.toHaveProperty('变动原因')
  })

  test('takes the change that is said rather than the one that was made', async () => {
    const { say, notices } = await member()
    await say({ bonus: 100, add_bonus: 30 })
    expect(notices()[0]?.rows).toMatchObject({ 积分变动: '+30', 当前积分: '100' })
  })

  test.each([
    [{ bonus: 130 }, { is_notify_bonus: false }],
    [{ balance: 1 }, { is_notify_balance: false }],
    [{ bonus: 100 }, {}],
    [{ custom_field_value1: '金卡' }, {}],
    [{ custom_field_value2: '免费停车' }, { is_notify_custom_field2: true }],
  ])('stays away after %o with %o', async (change, notify_optional) => {
    const { say, notices } = await member({
      custom_field1: { name_type: 'FIELD_NAME_TYPE_LEVEL' },
      custom_field2: { name: '权益' },
    })
    expect(await say({ ...change, notify_optional })).toMatchObject({ errcode: 0 })
    expect(notices()).toEqual([])
  })

  test('tells of a field of a kind of WeChat’s own where that is asked for', async () => {
    const { say, notices } = await member({ custom_field1: { name_type: 'FIELD_NAME_TYPE_LEVEL' } })
    await say({ custom_field_value1: '金卡', notify_optional: { is_notify_custom_field1: true } })
    expect(notices()).toMatchObject([{ title: '会员信息变更', rows: { 等级: '金卡' } }])
  })
})

describe('update_member_card', () => {
  test('carries what changed, as differences', async () => {
    const { e, say } = await member()
    await say({ bonus: 130, balance: 1800 })
    await e.emulator.settled()
    expect(e.pushed).toHaveLength(1)
    expect(e.pushed[0]?.body).toMatch(/<Event> <!\[CDATA\[update_member_card\]\]> <\/Event>/)
    expect(e.pushed[0]?.body).toMatch(/<ModifyBonus>30<\/ModifyBonus>\n<ModifyBalance>-3200<\/ModifyBalance>/)
  })

  test('does not come where no figure changed, whatever the message said', async () => {
    const { say, pushes } = await member()
    await say({ bonus: 100, add_bonus: 30, custom_field_value1: '金卡' })
    expect(pushes()).toEqual([])
  })
})

describe('a refusal', () => {
  test.each<[JsonObject, number]>([
    [{ card_id: '' }, 41012],
    [{ card_id: 'pUnknown' }, 40073],
    [{ code: '' }, 41013],
    [{ code: '000000000000' }, 40056],
    [{ bonus: '130' }, 47001],
    [{ add_balance: 1.5 }, 47001],
    [{ record_bonus: 7 }, 47001],
    [{ custom_field_value3: 80 }, 47001],
    [{ notify_optional: true }, 47001],
    [{ notify_optional: { is_notify_bonus: 'false' } }, 47001],
    [{ record_bonus: '十'.repeat(14) + '1' }, 45021],
    [{ record_balance: '1'.repeat(43) }, 45021],
    [{ custom_field_value1: '五个汉字啊' }, 45021],
    [{ membership_number: '1'.repeat(21) }, 45021],
    [{ background_pic_url: 'h'.repeat(129) }, 45021],
    [{ bonus: -1 }, 45022],
    [{ add_bonus: -101 }, 45022],
    [{ bonus: 3_000_000_000 }, 45022],
    [{ add_balance: -5001 }, 45023],
    [{ balance: 3_000_000_000 }, 45023],
  ])('%o is %i, and nothing has changed', async (wrong, errcode) => {
    const { e, say, held } = await member()
    const before = structuredClone(held())
    expect(await say({ custom_field_value1: '金卡', ...wrong })).toMatchObject({ errcode })
    expect(held()).toEqual(before)
    expect([e.emulator.state.notices, e.emulator.state.pushes]).toEqual([[], []])
  })

  test('14 Chinese characters are a reason that WeChat takes, and 4 a value', async () => {
    const { say } = await member()
    const change = { record_bonus: '十'.repeat(14), custom_field_value1: '四个汉字' }
    expect(await say({ bonus: 130, ...change })).toMatchObject({ errcode: 0 })
  })

  test('a card that was deleted, ended or given away is 40127', async () => {
    const { e, cardId, code, say } = await member()
    await e.door('delete', { openid, cardId, code })
    expect(await say({ bonus: 1 })).toMatchObject({ errcode: 40127 })
    await claimCard(e, cardId)
    const friend = 'oTestCustomer000000000000002'
    await e.door('gift', { openid, cardId, code, toOpenid: friend })
    expect(await say({ bonus: 1 })).toMatchObject({ errcode: 40127 })
    const fresh = await claimCard(e, cardId)
    await e.call('/card/code/unavailable', { card_id: cardId, code: fresh })
    expect(await say({ code: fresh, bonus: 1 })).toMatchObject({ errcode: 40127 })
  })

  test('a neighbour’s card is unknown', async () => {
    const { e, cardId, code } = await member()
    expect(await e.call(path, { card_id: cardId, code, bonus: 1 }, neighbourAccount)).toMatchObject({
      errcode: 40073,
    })
  })
})
