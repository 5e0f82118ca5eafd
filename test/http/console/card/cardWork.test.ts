import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Adoptable, CardSummary, Finding, Health } from '../../../../shared/console/card.ts'
import { png } from '../../../domain/pictures.ts'
import { staffIn } from '../../../harness/console.ts'
import { callsOf, fault } from '../../phone.ts'
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

const list = async () => (await json<{ items: CardSummary[] }>(manager.get('/cards'))).items

describe('stock', () => {
  test('is changed by so much, once a key', async () => {
    const cardId = await desk.make()
    const body = { key: desk.newKey(), change: 500 }
    const both = await Promise.all([1, 2].map(() => manager.post(`/cards/${cardId}/stock`, body)))
    expect(await Promise.all(both.map((answer) => json(answer)))).toEqual([{ stock: 1500 }, { stock: 1500 }])
    expect(callsOf(w, '/card/modifystock')).toBe(1)
    expect(await json(manager.post(`/cards/${cardId}/stock`, { key: desk.newKey(), change: -1500 }))).toEqual(
      {
        stock: 0,
      },
    )
  })

  test.each([-1001, 100_000_000, 100_000_001, 0, 1.5])('%s is refused at its field', async (change) => {
    const cardId = await desk.make()
    const refused = await refusal(manager.post(`/cards/${cardId}/stock`, { key: desk.newKey(), change }))
    expect(refused.fields).toMatchObject({ change: expect.any(String) })
    expect(desk.stored(cardId).quantity).toBe(1000)
  })

  test('after a lost answer the same key changes nothing again, and says what the stock is', async () => {
    const cardId = await desk.make()
    const body = { key: desk.newKey(), change: 500 }
    await fault(w, '/card/modifystock', { drop: 'after' }, 1)
    expect(await refusal(manager.post(`/cards/${cardId}/stock`, body))).toMatchObject({ status: 503 })
    const again = await refusal(manager.post(`/cards/${cardId}/stock`, body))
    expect(again).toMatchObject({ status: 409, code: 'unsure', message: expect.stringContaining('1,500') })
    expect(desk.stored(cardId).quantity).toBe(1500)
  })
})

describe('retiring and choosing', () => {
  test('a card is deleted by its title alone, and its line says so last', async () => {
    const cardId = await desk.make({ title: '将删除' })
    const path = `/cards/${cardId}/delete`
    expect(await refusal(manager.post(path, { title: '别的' }))).toMatchObject({
      status: 422,
      fields: { title: expect.stringContaining('名称') },
    })
    expect(desk.stored(cardId).status).toBe('CARD_STATUS_VERIFY_OK')
    expect(await json(manager.post(path, { title: ' 将删除 ' }))).toEqual({ ok: true })
    expect(await json(manager.post(path, { title: '将删除' }))).toEqual({ ok: true })
    expect((await list()).at(-1)).toMatchObject({ cardId, status: 'deleted' })
    expect((await manager.post(`/cards/${cardId}/default`)).status).toBe(409)
  })

  test('another card becomes the default one, and there is only one', async () => {
    const cardId = await desk.make({ title: '新默认' })
    expect((await manager.post(`/cards/${cardId}/default`)).status).toBe(200)
    expect((await list()).filter(({ isDefault }) => isDefault).map((card) => card.cardId)).toEqual([cardId])
    expect((await list())[0]?.cardId).toBe(cardId)
  })
})

test('cards of the account that nobody here knows are offered, and adopted', async () => {
  const cardId = await desk.make({ title: '早就有的卡' })
  await w.database.pool.query('delete from card where card_id = $1', [cardId])
  desk.stored(cardId).memberCard['wx_activate_after_submit_url'] = 'https://old.example.com/x?y'
  const { items } = await json<{ items: Adoptable[] }>(manager.get('/cards/adoptable'))
  expect(items).toEqual([
    expect.objectContaining({
      cardId,
      title: '早就有的卡',
      status: 'approved',
      problem: expect.stringContaining('网址'),
    }),
  ])
  const adopted = await json(
    manager.post('/cards/adopt', { cardIds: [cardId, 'pNobodyKnowsThisCardAtAll000'] }),
  )
  expect(adopted).toEqual({ adopted: [cardId], unknown: ['pNobodyKnowsThisCardAtAll000'] })
  expect(await json(manager.get('/cards/adoptable'))).toEqual({ items: [] })
  const { findings } = await json<Health>(manager.get(`/cards/${cardId}/health`))
  const bad = findings.filter(({ grade }) => grade === 'bad').map(({ check }) => check)
  expect(bad).toEqual(['form', 'redirect'])
  const cure = await refusal(manager.post(`/cards/${cardId}/health/redirect/cure`))
  expect(cure).toMatchObject({ status: 409, message: expect.stringContaining('新建一张卡') })
})

test('a limit of many is cured, and the form is told again from our copy', async () => {
  const cardId = await desk.make({ getLimit: 5 })
  delete desk.stored(cardId).form
  for (const check of ['limit', 'form'] satisfies Finding['check'][]) {
    const { findings } = await json<Health>(manager.post(`/cards/${cardId}/health/${check}/cure`))
    expect(findings.find((one) => one.check === check)?.grade).toBe('good')
  }
  expect(desk.stored(cardId).form).toBeDefined()
  expect(await refusal(manager.post(`/cards/${cardId}/health/review/cure`))).toMatchObject({
    code: 'no_cure',
  })
})

test('the white list is replaced as a whole, ten people together', async () => {
  const openids = w.emulator.state.customers.slice(0, 2).map(({ openid }) => openid)
  const set = { openids: [...openids, ` ${openids[0]} `], usernames: ['xiaoman'] }
  expect(await json(manager.put('/whitelist', set))).toEqual({ openids, usernames: ['xiaoman'] })
  expect(await json(manager.get('/whitelist'))).toEqual({ openids, usernames: ['xiaoman'] })
  const many = { openids: [], usernames: Array.from({ length: 11 }, (_, index) => `user${index}`) }
  expect(await refusal(manager.put('/whitelist', many))).toMatchObject({
    status: 422,
    fields: { usernames: '最多 10 个，现在 11 个' },
  })
})

test('any number of codes is deposited in hundreds, each once; what cannot be a code is named', async () => {
  const cardId = await desk.make({ codes: 'deposited', quantity: 0 })
  const codes = Array.from({ length: 230 }, (_, index) => `C${String(index).padStart(6, '0')}`)
  const path = `/cards/${cardId}/codes`
  expect(await json(manager.post(path, { codes: [...codes, 'C000000', '太长', 'x'.repeat(21)] }))).toEqual({
    added: 230,
    known: 0,
    refused: ['太长', 'x'.repeat(21)],
  })
  expect(callsOf(w, '/card/code/deposit')).toBe(3)
  expect(await json(manager.post(path, { codes: ['C000001', 'D1'] }))).toMatchObject({ added: 1, known: 1 })
  expect(await json(manager.get(path))).toEqual({ count: 231 })
  expect(await json(manager.post(`${path}/check`, { codes: ['C000001', 'E1'] }))).toEqual({
    exist: ['C000001'],
    missing: ['E1'],
  })
  const more = { key: desk.newKey(), change: 500 }
  expect((await refusal(manager.post(`/cards/${cardId}/stock`, more))).fields?.['change']).toMatch(/卡号/)
})

describe('pictures', () => {
  const upload = (bytes: Uint8Array, kind = 'logo', name = 'logo.png') => {
    const form = new FormData()
    form.set('kind', kind)
    form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), name)
    return manager.upload('/pictures', form)
  }

  test('a good one goes to WeChat, and its address is good for a card', async () => {
    const answer = await upload(png(300, 300), 'logo', '../../我的 猫.png')
    expect(answer.status).toBe(201)
    const { url } = await json<{ url: string }>(answer)
    await desk.make({ title: '有图', logoUrl: url })
  })

  test.each([
    ['a page', Buffer.from('<html><script>alert(1)</script>'), 'JPG'],
    ['a page behind a picture', Buffer.concat([png(300, 300), Buffer.from('<script>')]), '夹带'],
    ['another shape', png(300, 200), '300 × 200'],
    ['nothing', Buffer.alloc(0), '重新选择'],
  ])('%s is refused with its sentence, and WeChat never sees it', async (_, bytes, words) => {
    const refused = await refusal(upload(bytes))
    expect(refused).toMatchObject({ status: 422, fields: { file: expect.stringContaining(words) } })
    expect(callsOf(w, '/cgi-bin/media/uploadimg')).toBe(0)
  })

  test('an unknown purpose, a huge body and no form at all are refused', async () => {
    expect(await refusal(upload(png(300, 300), 'virus'))).toMatchObject({
      fields: { kind: expect.any(String) },
    })
    expect((await upload(Buffer.alloc(2_000_000))).status).toBe(413)
    expect((await manager.post('/pictures', {})).status).toBe(400)
  })

  test('a cashier may not', async () => {
    const cashier = await staffIn(w, 'cashier')
    expect((await cashier.upload('/pictures', new FormData())).status).toBe(403)
  })
})
