import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findCard } from '../../../server/usecase/card/findCard.ts'
import { world, type World } from '../../harness/world.ts'
import { callsOf, fault, inTime } from '../../http/phone.ts'

let w: World
beforeEach(async () => {
  w = await world()
})
afterEach(() => w.close())

const seeded = () => w.emulator.state.cards[0]?.cardId ?? ''
const gets = () => callsOf(w, '/card/get')
const rows = async () => (await w.database.pool.query('select card_id, is_default, status from card')).rows

describe('on an empty database', () => {
  test('a card of ours is adopted, and is not the default one for that', async () => {
    const found = await findCard(w.house, seeded())
    expect(found).toMatchObject({
      cardId: seeded(),
      isDefault: false,
      form: null,
      status: 'CARD_STATUS_VERIFY_OK',
    })
    expect(found?.template).toMatchObject({ activationMode: 'redirect', supplyBonus: true })
    expect(found?.template.color).toMatch(/^#[0-9a-f]{6}$/)
  })

  test('20 first visitors at once adopt one default card with one reading', async () => {
    const found = await Promise.all(Array.from({ length: 20 }, () => findCard(w.house)))
    expect(new Set(found.map((card) => card?.cardId))).toEqual(new Set([seeded()]))
    expect(gets()).toBe(1)
    expect(await rows()).toEqual([{ card_id: seeded(), is_default: true, status: 'CARD_STATUS_VERIFY_OK' }])
  })

  test('a card that WeChat does not know leaves no row, and is not asked for at every visit', async () => {
    for (let visit = 0; visit < 5; visit += 1) {
      expect(await findCard(w.house, 'pNobodyKnowsThisCardAtAll000')).toBeUndefined()
    }
    expect(gets()).toBe(1)
    expect(await rows()).toEqual([])
  })

  test('what cannot be a card id is never asked for', async () => {
    for (const cardId of ['', 'x'.repeat(33), "p'; drop table card", '卡']) {
      expect(await findCard(w.house, cardId)).toBeUndefined()
    }
    expect(gets()).toBe(0)
  })

  test('a busy WeChat is not taken for "no such card"', async () => {
    await fault(w, '/card/get', { errcode: -1 }, 3)
    await expect(inTime(w, findCard(w.house, seeded()))).rejects.toMatchObject({ errcode: -1 })
    expect(await findCard(w.house, seeded())).toBeDefined()
  })
})

describe('a card that is known', () => {
  test('is read again in the background once it is older than 10 minutes', async () => {
    await findCard(w.house)
    await w.clock.advance(9 * 60_000)
    await findCard(w.house)
    expect(gets()).toBe(1)
    await w.clock.advance(2 * 60_000)
    const stored = w.emulator.state.cards[0]
    if (stored) stored.quantity = 7
    expect((await findCard(w.house))?.template.quantity).not.toBe(7)
    await expect.poll(async () => (await findCard(w.house))?.template.quantity).toBe(7)
  })

  test('shows its last face while WeChat fails', async () => {
    await findCard(w.house)
    await w.clock.advance(3_600_000)
    await fault(w, '*', { errcode: 48_001 })
    expect((await findCard(w.house))?.cardId).toBe(seeded())
    await expect.poll(() => w.log.lines.some((line) => line.message.includes('last known face'))).toBe(true)
  })
})
