import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CardCreated, CardSummary, Health } from '../../../../shared/console/card.ts'
import { fullCard, plainCard, plainForm } from '../../../harness/cardDraft.ts'
import { callsOf, door, fault } from '../../phone.ts'
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

describe('making a card', () => {
  test('two posts at once make one card, and the log says who made what', async () => {
    const body = { key: desk.newKey(), card: plainCard({ title: '双击卡' }), form: plainForm }
    const made = await Promise.all([manager.post('/cards', body), manager.post('/cards', body)])
    const [first, second] = await Promise.all(made.map((answer) => json<CardCreated>(answer)))
    expect(first).toEqual(second)
    expect(first).toMatchObject({ form: 'set' })
    expect(callsOf(w, '/card/create')).toBe(1)
    expect(await desk.lastAudit()).toMatchObject({
      action: 'card.create',
      subject: first?.cardId,
      outcome: 'done',
      detail: { title: '双击卡' },
    })
  })

  test('each fault has its sentence at its field, in the caller’s language', async () => {
    const body = {
      key: desk.newKey(),
      card: plainCard({ title: '十个汉字十个汉字十个', discount: 100 }),
      form: { ...plainForm, fields: [] },
    }
    expect(await refusal(manager.post('/cards', body))).toMatchObject({
      status: 422,
      code: 'invalid',
      fields: {
        'card.title': '最多 27 字节（约 9 个汉字），现在 30 字节',
        'card.discount': '不能大于 99',
        'form.fields': '至少 1 个，现在 0 个',
      },
    })
    expect(callsOf(w, '/card/create')).toBe(0)
  })

  test('what WeChat refuses is said with cause and cure, at its field where that is known', async () => {
    await fault(w, '/card/create', { errcode: 43_010 }, 1)
    const body = { key: desk.newKey(), card: plainCard(), form: plainForm }
    const refused = await refusal(manager.post('/cards', body))
    expect(refused).toMatchObject({ code: 'wechat_refused' })
    expect(refused.fields?.['card.supplyBalance']).toMatch(/储值/)
    expect(refused.message).not.toMatch(/43010|errcode/)
  })

  test('a card whose form WeChat did not take is there, its health says so, and saving the form cures it', async () => {
    await fault(w, '/card/membercard/activateuserform/set', { errcode: 40_035 }, 1)
    const body = { key: desk.newKey(), card: plainCard({ title: '缺表单' }), form: plainForm }
    const made = await json<CardCreated>(manager.post('/cards', body))
    expect(made).toMatchObject({ form: 'missing', message: expect.stringContaining('激活表单') })
    const before = await json<Health>(manager.get(`/cards/${made.cardId}/health`))
    expect(before.findings).toContainEqual(
      expect.objectContaining({ check: 'form', grade: 'bad', action: { kind: 'open', tab: 'form' } }),
    )
    const saved = await manager.put(`/cards/${made.cardId}/form`, { revision: '0', form: plainForm })
    expect(await json(saved)).toEqual({ revision: '1' })
    const after = await json<Health>(manager.get(`/cards/${made.cardId}/health`))
    expect(after.findings).toContainEqual(expect.objectContaining({ check: 'form', grade: 'good' }))
    expect(await json(manager.post('/cards', body))).toEqual({ cardId: made.cardId, form: 'set' })
  })
})

describe('looking at cards', () => {
  test('a card reads back as it was drawn', async () => {
    const cardId = await desk.make(fullCard())
    const read = await desk.detail(cardId)
    expect(read).toMatchObject({
      cardId,
      status: 'approved',
      isStale: false,
      formRevision: '1',
      form: plainForm,
      stock: 1000,
      totalStock: 1000,
      color: '#2c9f67',
    })
    expect(read.card).toEqual(fullCard())
  })

  test('where WeChat does not answer, what is known is shown and nothing can be saved on it', async () => {
    const cardId = await desk.make()
    await fault(w, '/card/get', { errcode: 48_001 }, 1)
    const read = await desk.detail(cardId)
    expect(read).toMatchObject({ isStale: true, title: '禾下会员卡', card: { title: '禾下会员卡' } })
    const edit = manager.patch(`/cards/${cardId}`, { revision: read.revision, changes: { notice: '新' } })
    expect(await refusal(edit)).toMatchObject({ status: 409, code: 'stale' })
  })

  test('a refused card says why, and is not offered to customers', async () => {
    await door(w, 'settings', { review: 'fail' })
    const cardId = await desk.make({ title: '被拒卡' })
    await door(w, 'settings', { review: 'pass' })
    const { items } = await json<{ items: CardSummary[] }>(manager.get('/cards'))
    expect(items.find((card) => card.cardId === cardId)).toMatchObject({
      status: 'refused',
      refuseReason: '会员卡信息不符合规范',
    })
  })

  test('holders and members are those of now', async () => {
    const cardId = await desk.make({ title: '持有人' })
    const [now, gone] = ['2026-01-02T00:00:00Z', '2026-01-03T00:00:00Z']
    const facts: [string, string, string | null, string | null, string | null][] = [
      ['1', now, null, null, null],
      ['2', now, now, null, null],
      ['3', now, now, gone, null],
      ['4', gone, now, now, null],
      ['5', now, now, null, gone],
    ]
    for (const [code, received, activated, deleted, invalidated] of facts) {
      await w.database.pool.query(
        `insert into holding (card_id, code, openid, received_at, activated_at, deleted_at, invalidated_at, created_at)
          values ($1, $2, 'o', $3, $4, $5, $6, now())`,
        [cardId, code, received, activated, deleted, invalidated],
      )
    }
    expect(await desk.detail(cardId)).toMatchObject({ holders: 3, members: 2 })
  })

  test('a card of nobody is a 404 with a sentence', async () => {
    for (const path of [
      '/cards/pNobody',
      '/cards/pNobody/health',
      '/cards/pNobody/form',
      '/cards/x%2F..%2Fy',
    ]) {
      expect(await refusal(manager.get(path))).toMatchObject({ status: 404, code: 'card_unknown' })
    }
  })
})
