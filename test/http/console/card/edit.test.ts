import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { CardEdited } from '../../../../shared/console/card.ts'
import { fullCard, plainForm } from '../../../harness/cardDraft.ts'
import { callsOf } from '../../phone.ts'
import { cardDesk, json, refusal, type CardDesk } from './cardDesk.ts'

let desk: CardDesk
let w: CardDesk['w']
let manager: CardDesk['manager']
beforeAll(async () => {
  desk = await cardDesk()
  ;({ w, manager } = desk)
})
afterAll(() => w.close())
beforeEach(() => {
  w.emulator.calls.length = 0
})

test('only what changed is told, cleared things are cleared, and what was not seen is not overwritten', async () => {
  const cardId = await desk.make(fullCard())
  const { revision } = await desk.detail(cardId)
  const body = {
    revision,
    changes: {
      servicePhone: '020-1',
      title: '禾下会员卡',
      customFields: [{ name: '印花' }],
      locations: { type: 'all' },
    },
    clear: ['backgroundUrl', 'bonusCleared', 'customUrl'],
  }
  const edited = await json<CardEdited>(manager.patch(`/cards/${cardId}`, body))
  expect(edited.inReview).toBe(true)
  const { card } = await desk.detail(cardId)
  const { backgroundUrl: _, bonusCleared: __, customUrl: ___, ...kept } = fullCard()
  expect(card).toEqual({
    ...kept,
    servicePhone: '020-1',
    customFields: [{ name: '印花' }],
    locations: { type: 'all' },
  })
  expect(await desk.lastAudit()).toMatchObject({
    subject: cardId,
    detail: { inReview: true, changed: expect.arrayContaining(['backgroundUrl', 'servicePhone']) },
  })
  expect(await refusal(manager.patch(`/cards/${cardId}`, body))).toMatchObject({
    status: 409,
    code: 'stale',
    message: expect.stringContaining('别人'),
  })
  expect((await desk.detail(cardId)).revision).toBe(edited.revision)
})

test('of two edits at once one is made, and the other is told', async () => {
  const cardId = await desk.make()
  const { revision } = await desk.detail(cardId)
  const edits = ['甲', '乙'].map((notice) =>
    manager.patch(`/cards/${cardId}`, { revision, changes: { notice } }),
  )
  const statuses = (await Promise.all(edits)).map(({ status }) => status)
  expect(statuses.toSorted()).toEqual([200, 409])
  expect(callsOf(w, '/card/update')).toBe(1)
})

test('a claim, a review or a change of stock in between makes no edit stale', async () => {
  const cardId = await desk.make()
  const { revision } = await desk.detail(cardId)
  await w.clock.advance(60_000)
  desk.stored(cardId).quantity -= 3
  desk.stored(cardId).updatedAt += 60_000
  const edit = await manager.patch(`/cards/${cardId}`, { revision, changes: { notice: '新' } })
  expect(edit.status).toBe(200)
})

test('saying the same again tells WeChat nothing', async () => {
  const cardId = await desk.make(fullCard())
  const { revision, card } = await desk.detail(cardId)
  const { bonusRule, title, customCells, center } = card
  const body = { revision, changes: { bonusRule, title, customCells, center, supplyBonus: true } }
  expect(await json(manager.patch(`/cards/${cardId}`, body))).toEqual({ revision, inReview: false })
  expect(callsOf(w, '/card/update')).toBe(0)
})

test.each<[string, Record<string, unknown>, string]>([
  ['points off', { supplyBonus: false }, 'changes.supplyBonus'],
  [
    'a shorter life',
    { validity: { type: 'range', beginsAt: 1_700_000_000, endsAt: 3_000_000_000 } },
    'changes.validity',
  ],
  ['a long title', { title: '会'.repeat(10) }, 'changes.title'],
  ['a dead link', { customUrl: { name: '店', target: {} } }, 'changes.customUrl.target.url'],
])('%s is refused at its field', async (_, changes, path) => {
  const cardId = await desk.make(fullCard())
  const { revision } = await desk.detail(cardId)
  const refused = await refusal(manager.patch(`/cards/${cardId}`, { revision, changes }))
  expect(refused).toMatchObject({ status: 422, fields: { [path]: expect.any(String) } })
  expect(callsOf(w, '/card/update')).toBe(0)
})

test('a form that somebody else changed meanwhile is not overwritten', async () => {
  const cardId = await desk.make()
  const put = (revision: string, form = plainForm) => manager.put(`/cards/${cardId}/form`, { revision, form })
  expect((await put('1', { ...plainForm, canModify: false })).status).toBe(200)
  expect(await refusal(put('1'))).toMatchObject({ status: 409, code: 'stale' })
  expect(await json(manager.get(`/cards/${cardId}/form`))).toMatchObject({
    revision: '2',
    form: { canModify: false },
  })
})
