import { expect, test } from 'vitest'
import { createCard, emulated, neighbourAccount } from '../emulated.ts'

test('the account’s own cards are listed, newest first, in pages and by status', async () => {
  const e = emulated()
  const first = await createCard(e)
  await createCard(e, {}, {}, neighbourAccount)
  await e.door('settings', { review: 'fail' })
  const second = await createCard(e)
  const list = (body: object) => e.call('/card/batchget', { offset: 0, count: 10, ...body })
  expect(await list({})).toMatchObject({ card_id_list: [second, first], total_num: 2 })
  expect(await list({ offset: 1, count: 1 })).toMatchObject({ card_id_list: [first], total_num: 2 })
  expect(await list({ status_list: ['CARD_STATUS_VERIFY_OK'] })).toMatchObject({
    card_id_list: [first],
    total_num: 1,
  })
})

test('a page that is missing or too large is refused', async () => {
  const e = emulated()
  expect(await e.call('/card/batchget', { count: 1 })).toMatchObject({ errcode: 41011 })
  expect(await e.call('/card/batchget', { offset: 0, count: 51 })).toMatchObject({ errcode: 40035 })
})
