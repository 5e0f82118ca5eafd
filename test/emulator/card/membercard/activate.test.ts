import { expect, test } from 'vitest'
import { claimCard, createCard, emulated, openid } from '../../emulated.ts'

const path = '/card/membercard/activate'

async function claimed() {
  const e = emulated()
  const cardId = await createCard(e)
  const code = await claimCard(e, cardId)
  await e.emulator.settled()
  return { e, cardId, code, right: { card_id: cardId, code, membership_number: '100001', init_bonus: 50 } }
}

test('the card turns active with number and points, a notice appears and nothing is pushed', async () => {
  const { e, code, right } = await claimed()
  const before = e.emulator.state.pushes.length
  expect(await e.call(path, right)).toEqual({ errcode: 0, errmsg: 'ok' })
  const held = e.emulator.state.holdings.find((holding) => holding.code === code)
  expect(held).toMatchObject({ hasActive: true, membershipNumber: '100001', bonus: 50 })
  expect(e.emulator.state.notices).toMatchObject([{ openid, title: '会员卡激活成功' }])
  expect(e.emulator.state.pushes).toHaveLength(before)
})

test('again, it changes the number and gives nothing a second time', async () => {
  const { e, right } = await claimed()
  await e.call(path, right)
  expect(await e.call(path, { ...right, membership_number: '100002', init_bonus: 999 })).toMatchObject({
    errcode: 0,
  })
  expect(e.emulator.state.holdings[0]).toMatchObject({ membershipNumber: '100002', bonus: 50 })
  expect(e.emulator.state.notices).toHaveLength(1)
})

test.each([
  [{ code: '' }, 41013],
  [{ code: '000000000000' }, 40056],
  [{ card_id: 'pUnknown' }, 40073],
  [{ membership_number: '' }, 41011],
  [{ membership_number: '1'.repeat(21) }, 45021],
  [{ init_bonus: -1 }, 45022],
  [{ init_bonus: '50' }, 47001],
  [{ init_balance: 3_000_000_000 }, 45023],
  [{ init_custom_field_value1: '五个汉字啊' }, 45021],
])('%o is %i', async (wrong, errcode) => {
  const { e, right } = await claimed()
  expect(await e.call(path, { ...right, ...wrong })).toMatchObject({ errcode })
  expect(e.emulator.state.holdings[0]?.hasActive).toBe(false)
})

test('a deleted card is 40127', async () => {
  const { e, cardId, code, right } = await claimed()
  await e.door('delete', { openid, cardId, code })
  expect(await e.call(path, right)).toMatchObject({ errcode: 40127 })
})
