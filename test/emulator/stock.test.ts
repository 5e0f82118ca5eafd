import { expect, test } from 'vitest'
import { claimCard, createCard, emulated } from './emulated.ts'

async function stocked(quantity: number) {
  const e = emulated({ settings: { pushMode: 'plain' } })
  const cardId = await createCard(e, {}, { sku: { quantity } })
  const change = (by: number) =>
    e.call('/card/modifystock', {
      card_id: cardId,
      increase_stock_value: Math.max(by, 0),
      reduce_stock_value: Math.max(-by, 0),
    })
  const reminders = () =>
    e.emulator.state.pushes
      .filter((push) => push.event === 'card_sku_remind')
      .map(({ xml, code }) => [/equal to (\d+)/.exec(xml)?.[1], code])
  return { e, cardId, change, reminders }
}

test('a large stock reminds once as it falls to few, and once as it falls to none', async () => {
  const { e, cardId, change, reminders } = await stocked(300)
  // 199 of them are with customers.
  const [card] = e.emulator.state.cards
  if (card) card.quantity = 101
  await claimCard(e, cardId)
  await claimCard(e, cardId, 'oTestCustomer000000000000002')
  expect(reminders()).toEqual([['100', '']])
  await change(-99)
  expect(reminders()).toEqual([
    ['100', ''],
    ['0', ''],
  ])
})

test('a small stock reminds only when it is gone, and again after it was filled', async () => {
  const { e, cardId, change, reminders } = await stocked(2)
  await claimCard(e, cardId)
  expect(reminders()).toEqual([])
  await claimCard(e, cardId, 'oTestCustomer000000000000002')
  expect(reminders()).toHaveLength(1)
  await change(1)
  await claimCard(e, cardId, 'oTestCustomer000000000000003')
  expect(reminders()).toHaveLength(2)
})
