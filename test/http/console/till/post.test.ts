import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { TillDesk, TillPosted, TillRecent } from '../../../../shared/console/till.ts'
import { defaultProgram } from '../../../../shared/program.ts'
import { staffIn, type StaffClient } from '../../../harness/console.ts'
import { world, type World } from '../../../harness/world.ts'
import { newCard, newKey, newMember, newStore, setProgram } from '../../../usecase/till/tillRows.ts'

let w: World
let cashier: StaffClient
beforeAll(async () => {
  w = await world()
  await newCard(w.house)
  await newStore(w.house, 'store-b', '天河店')
  await newStore(w.house, 'store-c', '海珠店')
  await newStore(w.house, 'store-z', '旧店', true)
})
afterAll(() => w.close())
beforeEach(async () => {
  await setProgram(w.house, {})
  cashier = await staffIn(w, 'cashier')
})

const give = (points: number) => ({ kind: 'give', points, reason: 'gift' })
const post = (memberId: string, deed: object, rest: object = {}) =>
  cashier.post('/till/post', { key: newKey(), memberId, deed, ...rest })
const posted = async (memberId: string, deed: object, rest: object = {}) =>
  (await (await post(memberId, deed, rest)).json()) as TillPosted
const refusal = async (answer: Response) => {
  const { error } = (await answer.json()) as {
    error: { code: string; message: string; fields?: Record<string, string> }
  }
  return { status: answer.status, ...error }
}
const recent = async (cursor = '') =>
  (await (await cashier.get(`/till/recent${cursor && `?cursor=${cursor}`}`)).json()) as TillRecent

test('the desk: open stores by name, reasons in the cashier’s language, and her day', async () => {
  const name = { 'zh-CN': '店庆', en: 'Party' }
  await setProgram(w.house, { reasons: [{ id: 'x_party', name, direction: 'give' }], undoMinutes: 5 })
  const desk = (await (await cashier.get('/till')).json()) as TillDesk
  expect(desk.stores.map(({ channel }) => channel).toSorted()).toEqual(['store-b', 'store-c'])
  expect(desk).toMatchObject({
    undoMinutes: 5,
    today: { given: 0, taken: 0, givenLeft: 50_000, takenLeft: 100_000 },
  })
  expect(desk.reasons).toContainEqual({ id: 'gift', name: '商家赠送', direction: 'give' })
  expect(desk.reasons).toContainEqual({ id: 'x_party', name: '店庆', direction: 'give' })
  expect(desk.reasons.map(({ id }) => id)).not.toContain('opening')
})

describe('post', () => {
  test('200: the lines in words, the new total, and how long it can be taken back', async () => {
    const who = await newMember(w.house, { points: 500 })
    expect(
      await posted(who.id, { kind: 'purchase', fen: 3880, redeemPoints: 300 }, { store: 'store-b' }),
    ).toEqual({
      postingId: expect.any(String),
      isRepeat: false,
      lines: [
        { points: -300, word: '积分抵扣' },
        { points: 35, word: '消费积分' },
      ],
      paidFen: 3580,
      points: 235,
      undoSeconds: 600,
      today: { given: 35, taken: 300, givenLeft: 49_965, takenLeft: 99_700 },
    })
  })

  test('200: the same request again says so, and posts nothing', async () => {
    const [who, key] = [await newMember(w.house), newKey()]
    const first = await posted(who.id, give(10), { key })
    const again = await posted(who.id, give(10), { key })
    expect(again).toEqual({ ...first, isRepeat: true })
  })

  test.each([
    ['no points', { kind: 'give', points: 0, reason: 'gift' }, 'deed.points'],
    ['half a point', { kind: 'give', points: 1.5, reason: 'gift' }, 'deed.points'],
    ['points as text', { kind: 'give', points: '10', reason: 'gift' }, 'deed.points'],
    ['too many', { kind: 'give', points: 1_000_001, reason: 'gift' }, 'deed.points'],
    ['no reason', { kind: 'give', points: 10 }, 'deed.reason'],
    ['a reason that nobody may choose', { kind: 'give', points: 10, reason: 'opening' }, 'deed.reason'],
    ['half a fen', { kind: 'purchase', fen: 0.5 }, 'deed.fen'],
    ['an amount below nothing', { kind: 'purchase', fen: -100 }, 'deed.fen'],
    ['part of a unit', { kind: 'purchase', fen: 3880, redeemPoints: 50 }, 'deed.redeemPoints'],
    ['more than the card allows', { kind: 'purchase', fen: 388_000, redeemPoints: 600 }, 'deed.redeemPoints'],
    ['a note that is too long', { ...give(10), note: 'x'.repeat(201) }, 'deed.note'],
  ])('422: %s, with a sentence at its field', async (_, deed, field) => {
    const who = await newMember(w.house, { points: 5000 })
    const refused = await refusal(await post(who.id, deed))
    expect(refused).toMatchObject({ status: 422, code: 'invalid' })
    expect(refused.fields?.[field]).toMatch(/[。]$/)
  })

  test('422: a store that is archived', async () => {
    const who = await newMember(w.house)
    const refused = await refusal(await post(who.id, give(10), { store: 'store-z' }))
    expect(refused.fields?.store).toContain('归档')
  })

  test('409: beyond the limit, with what is left and who can help', async () => {
    const limits = { ...defaultProgram.limits, cashier: { given: 50, taken: 10 } }
    await setProgram(w.house, { limits })
    const who = await newMember(w.house, { points: 100 })
    expect(await refusal(await post(who.id, give(51)))).toMatchObject({
      status: 409,
      code: 'limit_reached',
      message: expect.stringMatching(/还可以发 50 分.*店长/),
    })
    await post(who.id, give(50))
    expect(await refusal(await post(who.id, give(1)))).toMatchObject({
      message: expect.stringContaining('已用完'),
    })
    expect(await refusal(await post(who.id, { kind: 'take', points: 11, reason: 'refund' }))).toMatchObject({
      message: expect.stringContaining('还可以扣 10 分'),
    })
  })

  test('409: too few points, with how many there are', async () => {
    const who = await newMember(w.house, { points: 30 })
    expect(await refusal(await post(who.id, { kind: 'take', points: 31, reason: 'refund' }))).toMatchObject({
      code: 'too_few',
      message: expect.stringMatching(/现有 30 分，需要 31 分/),
    })
  })

  test('409: a purchase that does nothing; 404: nobody', async () => {
    const who = await newMember(w.house)
    expect(await refusal(await post(who.id, { kind: 'purchase', fen: 99 }))).toMatchObject({
      status: 409,
      code: 'nothing_to_post',
    })
    const nobody = '00000000-0000-4000-8000-000000000000'
    expect(await refusal(await post(nobody, give(1)))).toMatchObject({ status: 404, code: 'member_unknown' })
  })

  test('it is recorded: what was done to whom, and never the note', async () => {
    const who = await newMember(w.house)
    const { postingId } = await posted(
      who.id,
      { ...give(12), note: '客人电话 13900001111' },
      { store: 'store-c' },
    )
    const { rows } = await w.database.pool.query(
      "select subject, outcome, detail from audit_entry where action = 'till.post' order by id desc limit 1",
    )
    expect(rows[0]).toEqual({
      subject: who.id,
      outcome: 'done',
      detail: {
        request: 'POST /till/post',
        kind: 'give',
        store: 'store-c',
        posting: postingId,
        lines: [{ amount: 12, reason: 'gift' }],
        isRepeat: false,
      },
    })
  })
})

describe('undo and the day’s list', () => {
  const undo = (postingId: string, key = newKey()) => cashier.post('/till/undo', { key, postingId })

  test('a posting is listed with whom, where and why, is taken back, and stands as taken back', async () => {
    const who = await newMember(w.house, { name: '周小雨' })
    const { postingId } = await posted(who.id, { ...give(40), note: '等了很久' }, { store: 'store-b' })
    expect((await recent()).items).toEqual([
      {
        postingId,
        at: w.clock.now().toISOString(),
        memberNo: who.memberNo,
        name: '周**',
        lines: [{ points: 40, word: '商家赠送' }],
        note: '等了很久',
        store: '天河店',
        state: 'undoable',
        undoSeconds: 600,
      },
    ])
    expect(await (await undo(postingId)).json()).toEqual({
      points: 0,
      today: { given: 0, taken: 0, givenLeft: 50_000, takenLeft: 100_000 },
    })
    const after = await recent()
    expect(after.items).toMatchObject([{ postingId, state: 'undone', undoSeconds: 0 }])
    expect(after.today).toMatchObject({ given: 0 })
  })

  test('409 and 404: again, too late, another’s, nobody’s; each says what to do', async () => {
    const who = await newMember(w.house)
    const { postingId } = await posted(who.id, give(1))
    const colleague = await staffIn(w, 'cashier')
    expect(await refusal(await colleague.post('/till/undo', { key: newKey(), postingId }))).toMatchObject({
      status: 409,
      code: 'not_yours',
      message: expect.stringContaining('店长'),
    })
    await undo(postingId)
    expect(await refusal(await undo(postingId))).toMatchObject({ status: 409, code: 'already_reversed' })
    const late = await posted(who.id, give(1))
    await w.clock.advance(600_001)
    expect(await refusal(await undo(late.postingId))).toMatchObject({
      code: 'too_late',
      message: expect.stringMatching(/10 分钟.*店长/),
    })
    expect((await recent()).items[0]).toMatchObject({ postingId: late.postingId, state: 'final' })
    expect(await refusal(await undo('00000000-0000-4000-8000-000000000000'))).toMatchObject({ status: 404 })
    expect(await refusal(await undo('x'))).toMatchObject({ status: 422 })
  })

  test('the list goes on by key, holds one’s own postings of today alone, and refuses a cursor of nobody’s', async () => {
    const who = await newMember(w.house)
    const colleague = await staffIn(w, 'cashier')
    await colleague.post('/till/post', { key: newKey(), memberId: who.id, deed: give(9) })
    for (let n = 1; n <= 23; n += 1) await post(who.id, give(n))
    const first = await recent()
    const second = await recent(first.next)
    const points = [...first.items, ...second.items].map(({ lines }) => lines[0]?.points)
    expect(points).toEqual(Array.from({ length: 23 }, (_, n) => 23 - n))
    expect([first.items.length, second.next]).toEqual([20, undefined])
    expect((await cashier.get('/till/recent?cursor=x')).status).toBe(400)
    await w.clock.advance(24 * 3600 * 1000)
    cashier = await staffIn(w, 'cashier')
    expect((await recent()).items).toEqual([])
  })
})
