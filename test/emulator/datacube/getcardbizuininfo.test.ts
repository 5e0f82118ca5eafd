import { expect, test } from 'vitest'
import { claimCard, createCard, emulated, neighbourAccount } from '../emulated.ts'

const path = '/datacube/getcardbizuininfo'
const today = '2026-11-23'
const days = { begin_date: today, end_date: today }

test('the account’s day is that of all its cards, and of no other account’s', async () => {
  const e = emulated()
  const cardId = await createCard(e, { auto_activate: true })
  await claimCard(e, cardId, 'oA')
  const other = await createCard(e)
  await claimCard(e, other, 'oA')
  const code = await claimCard(e, other, 'oB')
  await e.door('delete', { openid: 'oB', cardId: other, code })
  await claimCard(e, other, 'oB')
  await claimCard(e, await createCard(e, {}, {}, neighbourAccount), 'oC')
  await e.clock.advance(86_400_000)
  expect(await e.call(path, { ...days, cond_source: 1 })).toEqual({
    list: [
      {
        ref_date: today,
        view_cnt: 0,
        view_user: 0,
        receive_cnt: 4,
        receive_user: 2,
        verify_cnt: 0,
        verify_user: 0,
        given_cnt: 0,
        given_user: 0,
        expire_cnt: 0,
        expire_user: 0,
      },
    ],
  })
  // Nobody can make a card in WeChat’s own console here.
  expect(await e.call(path, { ...days, cond_source: 0 })).toEqual({ list: [] })
})

test('the source must be said, and today is not over', async () => {
  const e = emulated()
  expect(await e.call(path, { ...days, cond_source: 1 })).toMatchObject({ errcode: 61501 })
  await e.clock.advance(86_400_000)
  expect(await e.call(path, days)).toMatchObject({ errcode: 40035 })
  expect(await e.call(path, { ...days, cond_source: '1' })).toMatchObject({ errcode: 40035 })
  expect(await e.call(path, { ...days, begin_date: 'yesterday', cond_source: 1 })).toMatchObject({
    errcode: 61500,
  })
})
