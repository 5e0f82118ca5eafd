import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testCustomers } from '../../../../server/emulator/customers.ts'
import {
  claimCard,
  createCard,
  emulated,
  emulatorAccount,
  openid,
  portalUrl,
  submitForm,
  url,
} from '../../emulated.ts'

type E = ReturnType<typeof emulated>
const state = async (e: E, who = openid) =>
  (await e.ask('/_emulator/phone/state', { headers: { cookie: `emulator_customer=${who}` } })).json

test('the phone shows its customer, the merchant, and links to the portal with a channel', async () => {
  const shown = await state(emulated(), testCustomers[1]?.openid)
  expect(shown).toMatchObject({
    customer: { nickname: testCustomers[1]?.nickname },
    merchant: { appId: emulatorAccount.appId, name: '禾下咖啡' },
    portalUrl,
    holdings: [],
    urlPolicy: { ios: 'entry', android: 'current' },
  })
  expect(shown.customers).toHaveLength(testCustomers.length)
  const links = JSON.stringify(shown.chats).match(/http:\/\/portal\.test\/\?channel=\w+/g)
  expect(links).toEqual([`${portalUrl}/?channel=friend`, `${portalUrl}/?channel=welcome`])
})

test('an unknown customer in the cookie is the first one', async () => {
  expect(await state(emulated(), 'oNobody')).toMatchObject({ customer: { openid: testCustomers[0]?.openid } })
})

test('a card in the pack turns from inactive to active, and the notice comes with it', async () => {
  const e = emulated()
  const cardId = await createCard(e, {
    custom_field1: { name_type: 'FIELD_NAME_TYPE_LEVEL' },
    background_pic_url: '',
  })
  const { code } = await submitForm(e, cardId)
  const activateUrl = `${url}/bizmall/activatemembercard?action=activate&card_id=${cardId}&code=${code}`
  expect(await state(e)).toMatchObject({
    holdings: [{ code, hasActive: false, membershipNumber: '', activateUrl }],
  })
  await e.call('/card/membercard/activate', {
    card_id: cardId,
    code,
    membership_number: '100001',
    init_bonus: 50,
  })
  const active = await state(e)
  expect(active).toMatchObject({
    holdings: [
      {
        hasActive: true,
        membershipNumber: '100001',
        bonus: 50,
        face: { color: '#2c9f67', validity: '永久有效', customFields: [{ name: '等级', url: '' }] },
      },
    ],
    chats: [{}, {}, { kind: 'notices', messages: [{ title: '会员卡激活成功', cardId, code }] }],
  })
  expect(active).not.toHaveProperty('holdings.0.activateUrl')
  expect(await state(e, testCustomers[0]?.openid)).toMatchObject({
    holdings: [],
    chats: [{}, {}, { messages: [] }],
  })
})

test('a holder’s links carry WeChat’s parameters, those of the claim page do not', async () => {
  const e = emulated()
  const cells = { custom_url_name: '点单', custom_url: `${portalUrl}/order?v=1`, custom_url_sub_title: '' }
  const cardId = await createCard(e, { custom_cell1: { name: '权益', tips: '', url: portalUrl } }, cells)
  await claimCard(e, cardId, openid, 'store-1')
  const { holdings } = await state(e)
  const cell = (Array.isArray(holdings) ? holdings[0] : undefined)?.face.cells[0]
  expect(Object.fromEntries(new URL(cell.url).searchParams)).toMatchObject({
    v: '1',
    card_id: cardId,
    openid,
    outer_str: 'store-1',
    encrypt_code: expect.any(String),
  })
  const { url: text } = await e.call('/card/qrcode/create', {
    action_name: 'QR_CARD',
    action_info: { card: { card_id: cardId } },
  })
  const { json } = await e.door('phone/scan', { text })
  expect(json).toMatchObject({
    face: { cells: [{ name: '点单', url: cells.custom_url }, { onlyActive: true }] },
  })
})

test('posters are those that were put up, and one for each code that leads to a card', async () => {
  const e = emulated()
  const poster = { name: '总店', text: '欢迎', url: `${portalUrl}/?channel=store-1` }
  await e.door('phone/posters', { posters: [poster] })
  const card = { card_id: await createCard(e), outer_str: 'store-2' }
  const { url: code } = await e.call('/card/qrcode/create', { action_name: 'QR_CARD', action_info: { card } })
  expect((await state(e)).posters).toEqual([
    poster,
    { name: '禾下会员卡 领卡码', text: 'store-2', url: code },
  ])
  expect((await e.door('phone/posters', { posters: [{ name: '' }] })).status).toBe(400)
})

test('the other customers can hold up the codes of their active cards, drawn as the card says', async () => {
  const e = emulated()
  const bars = await createCard(e)
  const squares = await createCard(e, {}, { code_type: 'CODE_TYPE_ONLY_QRCODE' })
  const words = await createCard(e, {}, { code_type: 'CODE_TYPE_TEXT' })
  const who = testCustomers[0]
  const active = async (cardId: string) => {
    const code = await claimCard(e, cardId, who?.openid)
    await e.call('/card/membercard/activate', { card_id: cardId, code, membership_number: '1' })
    return code
  }
  const [bar, square] = [await active(bars), await active(squares)]
  await active(words)
  await claimCard(e, bars, testCustomers[1]?.openid)
  const held = { openid: who?.openid, nickname: who?.nickname, title: '禾下会员卡' }
  expect((await state(e, testCustomers[2]?.openid)).memberCodes).toMatchObject([
    { ...held, code: bar, kind: 'barCode' },
    { ...held, code: square, kind: 'qrCode' },
  ])
  expect((await state(e, who?.openid)).memberCodes).toEqual([])
  await e.call('/card/code/unavailable', { card_id: bars, code: bar })
  expect((await state(e, testCustomers[2]?.openid)).memberCodes).toMatchObject([{ code: square }])
})

test('a card at an end stays in the pack with the reason, until it is thrown away', async () => {
  const e = emulated()
  const cardId = await createCard(e)
  const code = await claimCard(e, cardId)
  expect(await state(e)).toMatchObject({ holdings: [{ status: 'NORMAL', endReason: '' }] })
  await e.call('/card/code/unavailable', { card_id: cardId, code, reason: '换卡' })
  expect(await state(e)).toMatchObject({ holdings: [{ status: 'UNAVAILABLE', endReason: '换卡' }] })
  await e.door('delete', { openid, cardId, code })
  expect(await state(e)).toMatchObject({ holdings: [] })
})

test('a value stands under its own field, also where a card leaves one out', async () => {
  const e = emulated()
  const cardId = await createCard(e, { custom_field1: undefined, custom_field3: { name: '里程' } })
  const code = await claimCard(e, cardId)
  await e.call('/card/membercard/updateuser', { card_id: cardId, code, custom_field_value3: '80公里' })
  expect(await state(e)).toMatchObject({
    holdings: [
      { customFieldValues: ['', '', '80公里'], face: { customFields: [{ name: '里程', place: 2 }] } },
    ],
  })
})

test('the phone hears of every change, and of the end', async () => {
  const e = emulated()
  const response = await e.emulator.fetch(new Request(`${url}/_emulator/phone/changes`))
  expect(response.headers.get('content-type')).toBe('text/event-stream')
  await claimCard(e, await createCard(e))
  e.emulator.close()
  expect(await response.text()).toContain('event: change\ndata: {}\n\n')
})

test('avatars are drawn, and a name cannot put markup into them', async () => {
  const response = await emulated().emulator.fetch(
    new Request(`${url}/_emulator/avatar/${encodeURIComponent('<x>林')}.svg`),
  )
  expect(response.headers.get('content-type')).toBe('image/svg+xml')
  expect(await response.text()).not.toContain('<x>')
})

test('the built pages are served, and nothing outside their folder', async () => {
  const assetsDir = await mkdtemp(join(tmpdir(), 'emulator-test-'))
  await mkdir(join(assetsDir, 'phone'))
  await mkdir(join(assetsDir, 'bridge'))
  await writeFile(join(assetsDir, 'phone/index.html'), 'phone')
  await writeFile(join(assetsDir, 'phone/form.html'), 'form')
  await writeFile(join(assetsDir, 'bridge/bridge.js'), 'bridge')
  await writeFile(join(assetsDir, 'secret.txt'), 'secret')
  const e = emulated({ assetsDir })
  const text = async (path: string) => (await e.emulator.fetch(new Request(`${url}${path}`))).text()
  try {
    expect(await text('/')).toBe('phone')
    expect(await text('/_emulator/app/index.html')).toBe('phone')
    expect(await text('/bizmall/activatemembercard?action=preshow')).toBe('form')
    expect(await text('/_emulator/bridge.js')).toBe('bridge')
    expect(await text('/_emulator/app/..%2fsecret.txt')).not.toBe('secret')
    expect(await text('/_emulator/app/%2e%2e%2fsecret.txt')).not.toBe('secret')
  } finally {
    await rm(assetsDir, { recursive: true, force: true })
  }
})

test('without a build there is a sentence that says how to get it', async () => {
  const response = await emulated().emulator.fetch(new Request(`${url}/`))
  expect([response.status, await response.text()]).toEqual([404, expect.stringContaining('npm run build')])
})
