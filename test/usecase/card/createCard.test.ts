import { afterEach, beforeEach, expect, test } from 'vitest'
import { createCard } from '../../../server/usecase/card/createCard.ts'
import { findCard } from '../../../server/usecase/card/findCard.ts'
import type { NewCard } from '../../../server/usecase/card/newCard.ts'
import { setActivationForm } from '../../../server/usecase/card/setActivationForm.ts'
import { world, type World } from '../../harness/world.ts'
import { fault } from '../../http/phone.ts'

let w: World
beforeEach(async () => {
  w = await world({ seedCard: false })
})
afterEach(() => w.close())

/** A picture of one pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const card: NewCard = {
  logo: { bytes: png, filename: 'logo.png', contentType: 'image/png' },
  brandName: '禾下咖啡',
  title: '禾下会员卡',
  color: 'Color020',
  notice: '结账时请出示会员码',
  description: '每位顾客限领一张',
  prerogative: '消费1元积1分',
  supplyBonus: true,
  bonusRules: '100积分抵1元',
  bonusCleared: '不清零',
  bonusRule: { initIncreaseBonus: 50 },
  quantity: 1000,
  form: {
    canModify: true,
    fields: [
      {
        id: 'USER_FORM_INFO_FLAG_MOBILE',
        kind: 'common',
        name: '手机号',
        required: true,
        purpose: '找回会员',
      },
      { id: '喜欢的咖啡', kind: 'radio', name: '喜欢的咖啡', options: ['拿铁', '手冲'], required: false },
      { id: '昵称', kind: 'text', name: '昵称', required: false },
    ],
    serviceStatement: { name: '会员须知', url: 'https://member.example.com/terms' },
  },
}

test('a card whose form leads back to the portal, known at once as the default one, with its form on both sides', async () => {
  const made = await createCard(w.house, card)
  const found = await findCard(w.house)
  const stored = w.emulator.state.cards[0]
  expect(made).toMatchObject({ outcome: 'created', form: 'set' })
  expect(found).toMatchObject({ isDefault: true, form: card.form, template: { activationMode: 'redirect' } })
  expect(stored?.memberCard).toMatchObject({
    wx_activate_after_submit_url: 'http://localhost:8080/activate?from=wechat',
  })
  expect(JSON.stringify(stored?.form)).toContain('喜欢的咖啡')
})

test('when the form fails the card is there and says so, and the form can be set later', async () => {
  await fault(w, '/card/membercard/activateuserform/set', { errcode: 40_035 }, 1)
  const made = await createCard(w.house, card)
  expect(made).toMatchObject({ outcome: 'created', form: 'missing' })
  const cardId = made.outcome === 'created' ? made.cardId : ''
  expect((await findCard(w.house))?.form).toBeNull()
  expect(await setActivationForm(w.house, { cardId, form: card.form })).toEqual({ outcome: 'set' })
  expect((await findCard(w.house))?.form).toEqual(card.form)
})

test('when WeChat refuses the card there is none, here or there', async () => {
  await fault(w, '/card/create', { errcode: 40_151 }, 1)
  await expect(createCard(w.house, card)).rejects.toMatchObject({ errcode: 40_151 })
  expect(w.emulator.state.cards).toEqual([])
  expect(await findCard(w.house)).toBeUndefined()
})

test('what is empty or too long, counted in bytes, is named before anything is sent', async () => {
  const made = await createCard(w.house, { ...card, title: '十个汉字十个汉字十个', notice: '' })
  expect(made).toEqual({ outcome: 'invalid', fields: ['title', 'notice'] })
  expect(w.emulator.calls).toEqual([])
})

test('a form for a card that is not ours is refused, and not kept', async () => {
  const refused = await setActivationForm(w.house, {
    cardId: 'pNobodyKnowsThisCardAtAll000',
    form: card.form,
  })
  expect(refused).toEqual({ outcome: 'refused', errcode: 40_073 })
})
