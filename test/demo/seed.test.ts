import { afterEach, beforeEach, expect, test } from 'vitest'
import { seedDemonstration } from '../../server/demo/seed.ts'
import { findCard } from '../../server/usecase/card/findCard.ts'
import { world, type World } from '../harness/world.ts'

let w: World
beforeEach(async () => {
  w = await world({ seedCard: false })
})
afterEach(() => w.close())

test('the demonstration has one approved card with its form, however often it is started', async () => {
  expect(await seedDemonstration(w.house, 'http://localhost:8081/merchant/terms')).toEqual({ isNew: true })
  expect(await seedDemonstration(w.house, 'http://localhost:8081/merchant/terms')).toEqual({ isNew: false })
  expect(w.emulator.state.cards).toHaveLength(1)
  expect(await findCard(w.house)).toMatchObject({
    status: 'CARD_STATUS_VERIFY_OK',
    isDefault: true,
    template: { title: '禾下会员卡', activationMode: 'redirect' },
    form: { serviceStatement: { name: '会员守则' } },
  })
})
