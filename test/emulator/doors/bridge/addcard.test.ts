import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { testCustomers } from '../../../../server/emulator/customers.ts'
import { createCard, emulated } from '../../emulated.ts'

const me = testCustomers[0]?.openid ?? ''

async function asking(base: object = {}) {
  const e = emulated()
  const cardId = await createCard(e, {}, { ...base })
  const { ticket } = await e.get(`/cgi-bin/ticket/getticket?type=wx_card&access_token=${await e.tokenOf()}`)
  const ext = (values: Record<string, string> = {}, extra: Record<string, string> = {}) => {
    const signed = { timestamp: String(e.clock.now().getTime() / 1000), nonce_str: 'n1', ...values }
    const sorted = [String(ticket), cardId, ...Object.values(signed)].sort((a, b) =>
      Buffer.compare(Buffer.from(a), Buffer.from(b)),
    )
    const signature = createHash('sha1').update(sorted.join('')).digest('hex')
    return JSON.stringify({ ...signed, signature, outer_str: 'store-1', ...extra })
  }
  const add = async (card_ext: string, commit = true) =>
    (await e.door('bridge/addcard', { cardList: [{ card_id: cardId, card_ext }], commit })).json
  return { e, cardId, ext, add }
}

test('a good signature adds the card, with its channel and an encrypted code that opens', async () => {
  const { e, cardId, ext, add } = await asking()
  const answer = await add(ext())
  const [holding] = e.emulator.state.holdings
  expect(holding).toMatchObject({ openid: me, cardId, outerStr: 'store-1' })
  expect(answer).toMatchObject({
    ok: true,
    cards: [
      {
        face: { cardId },
        alreadyHeld: false,
        code: holding?.code,
        encryptCode: holding?.encryptCode,
        cardExt: ext(),
      },
    ],
  })
  const opened = await e.call('/card/code/decrypt', { encrypt_code: holding?.encryptCode })
  expect(opened.code).toBe(holding?.code)
})

test('looking takes nothing and uses nothing up', async () => {
  const { e, ext, add } = await asking()
  expect(await add(ext(), false)).toMatchObject({ ok: true, cards: [{ alreadyHeld: false }] })
  expect(e.emulator.state.holdings).toEqual([])
  expect(await add(ext())).toMatchObject({ ok: true })
})

test('a holder is told so, and gets no second card', async () => {
  const { e, ext, add } = await asking()
  await add(ext())
  expect(await add(ext({ nonce_str: 'n2' }))).toMatchObject({ ok: true, cards: [{ alreadyHeld: true }] })
  expect(e.emulator.state.holdings).toHaveLength(1)
})

test('timestamp and nonce count once', async () => {
  const { ext, add } = await asking()
  await add(ext())
  expect(await add(ext())).toEqual({ ok: false, err_msg: 'batchAddCard:fail', problem: '卡券签名已被使用' })
})

test('a signature older than ten minutes is refused', async () => {
  const { e, ext, add } = await asking()
  const old = ext()
  await e.clock.advance(600_001)
  expect(await add(old)).toMatchObject({ ok: false, problem: '卡券签名已过期' })
})

test('changed values, broken JSON and another’s openid are refused', async () => {
  const { ext, add } = await asking()
  expect(await add(ext({}, { nonce_str: 'other' }))).toMatchObject({ problem: '卡券签名错误' })
  expect(await add(ext({}, { code: '1' }))).toMatchObject({ problem: '卡券签名错误' })
  expect(await add('{')).toMatchObject({ problem: '卡券参数错误' })
  expect(await add(ext({ openid: 'oSomebody' }))).toMatchObject({ problem: '该会员卡仅限指定用户领取' })
  expect(await add(ext({ openid: me }))).toMatchObject({ ok: true })
})

test('a card for named people needs the name', async () => {
  const { ext, add } = await asking({ bind_openid: true })
  expect(await add(ext())).toMatchObject({ problem: '该会员卡仅限指定用户领取' })
  expect(await add(ext({ openid: me }))).toMatchObject({ ok: true })
})

test('a card that is sold out or unknown is refused', async () => {
  const { e, ext, add } = await asking({ sku: { quantity: 1 } })
  await e.door('claim', { openid: 'oFirst', cardId: e.emulator.state.cards[0]?.cardId })
  expect(await add(ext())).toMatchObject({ ok: false, problem: '该会员卡已领完' })
  const unknown = { cardList: [{ card_id: 'pUnknown', card_ext: ext() }], commit: true }
  expect((await e.door('bridge/addcard', unknown)).json).toMatchObject({
    ok: false,
    problem: '该会员卡不存在',
  })
})

test('openCard takes the plain code of her own card, nothing else', async () => {
  const { e, cardId, ext, add } = await asking()
  await add(ext())
  const [holding] = e.emulator.state.holdings
  const open = async (code = '', cookie = '') =>
    (await e.door('bridge/opencard', { cardList: [{ card_id: cardId, code }] }, cookie)).json
  expect(await open(holding?.code)).toEqual({ ok: true, cardId, code: holding?.code })
  expect(await open(holding?.encryptCode)).toMatchObject({ ok: false, err_msg: 'batchViewCard:fail' })
  expect(await open(holding?.code, `emulator_customer=${testCustomers[1]?.openid}`)).toMatchObject({
    ok: false,
  })
})
