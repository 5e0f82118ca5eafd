import { expect, test } from 'vitest'
import { claimCard, createCard, emulated, neighbourAccount, openid } from '../../emulated.ts'

const path = '/card/user/getcardlist'

test('her cards of this account are listed with plain codes, active or not, deleted ones left out', async () => {
  const e = emulated()
  const first = await createCard(e)
  const second = await createCard(e)
  const foreign = await createCard(e, {}, {}, neighbourAccount)
  const code = await claimCard(e, first)
  const gone = await claimCard(e, second)
  await claimCard(e, foreign)
  await e.door('delete', { openid, cardId: second, code: gone })
  const card_list = [{ card_id: first, code }]
  expect(await e.call(path, { openid })).toEqual({
    errcode: 0,
    errmsg: 'ok',
    card_list,
    has_share_card: false,
  })
  expect(await e.call(path, { openid, card_id: second })).toMatchObject({ errcode: 0, card_list: [] })
})

test('missing and unknown people and cards are refused', async () => {
  const e = emulated()
  await claimCard(e, await createCard(e))
  expect(await e.call(path, {})).toMatchObject({ errcode: 41009 })
  expect(await e.call(path, { openid: 'oNobody' })).toMatchObject({ errcode: 40003 })
  expect(await e.call(path, { openid, card_id: 'pUnknown' })).toMatchObject({ errcode: 40073 })
})
