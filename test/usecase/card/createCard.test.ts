import { afterEach, beforeEach, expect, test } from 'vitest'
import { createCard } from '../../../server/usecase/card/createCard.ts'
import { findCard } from '../../../server/usecase/card/findCard.ts'
import { setActivationForm } from '../../../server/usecase/card/setActivationForm.ts'
import { cardGet } from '../../../server/wechat/card/get.ts'
import { readDraft } from '../../../server/usecase/card/readDraft.ts'
import { fullCard, plainCard, plainForm } from '../../harness/cardDraft.ts'
import { world, type World } from '../../harness/world.ts'
import { callsOf, fault } from '../../http/phone.ts'

let w: World
beforeEach(async () => {
  w = await world({ seedCard: false })
})
afterEach(() => w.close())

const key = '6b1f8a0e-3f5c-4b7e-9a59-3a3a39d1f001'
const asked = { key, card: plainCard(), form: plainForm, by: 'test' }
const cards = () => w.emulator.state.cards
const creates = () => callsOf(w, '/card/create')
const stateOf = async () =>
  (await w.database.pool.query('select state, card_id from card_creation where key = $1', [key])).rows[0]

test('a card whose form leads back to the portal, known at once as the default one, with its form on both sides', async () => {
  const made = await createCard(w.house, asked)
  const found = await findCard(w.house)
  expect(made).toMatchObject({ outcome: 'created', form: 'set' })
  expect(found).toMatchObject({ isDefault: true, form: plainForm, template: { activationMode: 'redirect' } })
  expect(cards()[0]?.memberCard).toMatchObject({
    wx_activate: true,
    wx_activate_after_submit: true,
    wx_activate_after_submit_url: 'http://localhost:8080/activate?from=wechat',
  })
  expect(JSON.stringify(cards()[0]?.form)).toContain('喜欢的咖啡')
  expect(await stateOf()).toMatchObject({ state: 'done' })
})

test.each([
  ['auto', { auto_activate: true }],
  ['oneTap', { wx_activate: true }],
] as const)('the way %s sets its own flag and no other', async (mode, flags) => {
  await createCard(w.house, { ...asked, card: plainCard({ activation: { mode } }) })
  const card = cards()[0]?.memberCard ?? {}
  const told = Object.entries(card).filter(([name]) => /activate/.test(name))
  expect(Object.fromEntries(told)).toEqual(flags)
})

test('a card with everything in it reads back as it was made', async () => {
  const made = await createCard(w.house, { ...asked, card: fullCard() })
  if (made.outcome !== 'created') throw new Error('not made')
  expect(readDraft(await cardGet(w.house.wechat, made))).toEqual(fullCard())
})

test('deposited codes begin with an empty stock', async () => {
  const card = plainCard({ codes: 'deposited', quantity: 0 })
  const made = await createCard(w.house, { ...asked, card })
  expect(made).toMatchObject({ outcome: 'created' })
  expect(cards()[0]?.memberCard).toMatchObject({
    base_info: { use_custom_code: true, get_custom_code_mode: 'GET_CUSTOM_CODE_MODE_DEPOSIT' },
  })
})

test('ten clicks at once, and one the day after, make one card', async () => {
  const made = await Promise.all(Array.from({ length: 10 }, () => createCard(w.house, asked)))
  await w.clock.advance(86_400_000)
  made.push(await createCard(w.house, asked))
  expect(new Set(made.map((one) => (one.outcome === 'created' ? one.cardId : one.outcome)))).toEqual(
    new Set([cards()[0]?.cardId]),
  )
  expect(cards()).toHaveLength(1)
  expect(creates()).toBe(1)
})

test('when the form fails the card is there and says so, and the same key sets the form', async () => {
  await fault(w, '/card/membercard/activateuserform/set', { errcode: 40_035 }, 1)
  const made = await createCard(w.house, asked)
  expect(made).toMatchObject({ outcome: 'created', form: 'missing', formError: { errcode: 40_035 } })
  expect((await findCard(w.house))?.form).toBeNull()
  expect(await createCard(w.house, asked)).toMatchObject({ outcome: 'created', form: 'set' })
  expect((await findCard(w.house))?.form).toEqual(plainForm)
  expect(cards()).toHaveLength(1)
})

test('when WeChat refuses the card there is none, and the same key makes the mended one', async () => {
  await fault(w, '/card/create', { errcode: 40_151 }, 1)
  await expect(createCard(w.house, asked)).rejects.toMatchObject({ errcode: 40_151 })
  expect(cards()).toEqual([])
  expect(await findCard(w.house)).toBeUndefined()
  expect(await stateOf()).toMatchObject({ state: 'refused' })
  const made = await createCard(w.house, { ...asked, card: plainCard({ title: '新会员卡' }) })
  expect(made).toMatchObject({ outcome: 'created', form: 'set' })
  expect((await findCard(w.house))?.template.title).toBe('新会员卡')
})

test('a card whose answer was lost on the way back is found again, not made twice', async () => {
  await fault(w, '/card/create', { drop: 'after' }, 1)
  await expect(createCard(w.house, asked)).rejects.toMatchObject({ kind: 'network' })
  expect(cards()).toHaveLength(1)
  expect(await findCard(w.house), 'a visitor adopts it meanwhile').toBeDefined()
  expect(await createCard(w.house, asked)).toMatchObject({
    outcome: 'created',
    cardId: cards()[0]?.cardId,
    form: 'set',
  })
  expect(creates()).toBe(1)
})

test('a request that was lost on the way there is made anew, but only once it can no longer arrive', async () => {
  await fault(w, '/card/create', { drop: 'before' }, 1)
  await expect(createCard(w.house, asked)).rejects.toMatchObject({ kind: 'network' })
  expect(await createCard(w.house, asked)).toEqual({ outcome: 'unsure' })
  await w.clock.advance(61_000)
  expect(await createCard(w.house, asked)).toMatchObject({ outcome: 'created' })
  expect(cards()).toHaveLength(1)
})

test('an older card of the same name is not taken for the lost one', async () => {
  const old = await createCard(w.house, asked)
  await w.database.pool.query('delete from card_creation; delete from card')
  await w.clock.advance(3_600_000)
  await fault(w, '/card/create', { drop: 'before' }, 1)
  await expect(createCard(w.house, asked)).rejects.toMatchObject({ kind: 'network' })
  await w.clock.advance(61_000)
  const made = await createCard(w.house, asked)
  expect(made).toMatchObject({ outcome: 'created' })
  expect(made).not.toMatchObject({ cardId: old.outcome === 'created' ? old.cardId : '' })
})

test('what is empty or too long, counted in bytes, is named before anything is sent', async () => {
  const card = plainCard({ title: '十个汉字十个汉字十个', notice: '' })
  const made = await createCard(w.house, { key, card, by: 'test' })
  expect(made).toMatchObject({
    outcome: 'invalid',
    faults: [
      { path: 'card.title', fault: 'too_long' },
      { path: 'card.notice', fault: 'missing' },
      { path: 'form.fields', fault: 'missing' },
    ],
  })
  expect(w.emulator.calls).toEqual([])
})

test('a form for a card that is not ours is refused, and not kept', async () => {
  const set = setActivationForm(w.house, { cardId: 'pNobodyKnowsThisCardAtAll000', form: plainForm })
  await expect(set).rejects.toMatchObject({ errcode: 40_073 })
})
