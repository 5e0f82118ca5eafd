import { expect, test } from 'vitest'
import { createCard, emulated, logoUrl, neighbourAccount, url } from '../../emulated.ts'

const path = '/card/landingpage/create'
const body = (...cardIds: string[]) => ({
  banner: logoUrl,
  page_title: '会员卡 & <更多>',
  can_share: true,
  scene: 'SCENE_MENU',
  card_list: cardIds.map((card_id) => ({ card_id, thumb_url: logoUrl })),
})

test('the page shows the banner and the cards, and each leads to where it is taken', async () => {
  const e = emulated()
  const cardIds = [await createCard(e), await createCard(e, {}, { title: '第二张卡' })]
  const answer = await e.call(path, body(...cardIds))
  expect(answer).toEqual({
    errcode: 0,
    errmsg: 'ok',
    page_id: 1,
    url: expect.stringMatching(`^${url}/bizmall/cardshelf\\?shelf_id=1&.*#wechat_redirect$`),
  })
  const html = await (await e.emulator.fetch(new Request(String(answer.url)))).text()
  expect(html).toContain(`<img src="${logoUrl}"`)
  expect(html).toContain('会员卡 &amp; &lt;更多&gt;')
  expect(html).toContain('第二张卡')
  const links = [...html.matchAll(/href="([^"]*appmsgcard[^"]*)"/g)].map((match) => match[1] ?? '')
  expect(links.map((link) => new URL(link.replaceAll('&amp;', '&')).searchParams.get('cardid'))).toEqual(
    cardIds,
  )
  const claimPage = await e.emulator.fetch(new Request((links[1] ?? '').replaceAll('&amp;', '&')))
  const shown = await claimPage.text()
  expect(shown).toContain('领取会员卡')
  expect(shown).toContain('第二张卡')
})

test('a holder is led to her card, and a card that is gone says why', async () => {
  const e = emulated()
  const cardId = await createCard(e, {}, { sku: { quantity: 1 } })
  const holder = e.emulator.state.customers[0]?.openid
  await e.door('claim', { openid: holder, cardId })
  const biz = encodeURIComponent(e.emulator.account.biz)
  const shown = async (cookie: string) => {
    const address = `${url}/bizmall/appmsgcard?action=show&biz=${biz}&cardid=${cardId}`
    return (await e.emulator.fetch(new Request(address, { headers: { cookie } }))).text()
  }
  expect(await shown(`emulator_customer=${holder}`)).toContain('查看会员卡')
  const another = await shown(`emulator_customer=${e.emulator.state.customers[1]?.openid}`)
  expect(another).toContain('该会员卡已领完')
  expect(another).toContain('disabled')
})

test('every call makes another page', async () => {
  const e = emulated()
  const cardId = await createCard(e)
  await e.call(path, body(cardId))
  expect(await e.call(path, body(cardId))).toMatchObject({ page_id: 2 })
})

test('a page that nobody made, or of another account, is a sentence', async () => {
  const e = emulated()
  const answer = await e.call(path, body(await createCard(e)))
  const foreign = String(answer.url).replace(
    encodeURIComponent(e.emulator.account.biz),
    encodeURIComponent(neighbourAccount.biz),
  )
  for (const address of [foreign, `${url}/bizmall/cardshelf?shelf_id=9`])
    expect(await (await e.emulator.fetch(new Request(address))).text()).toContain('该货架不存在')
})

test.each([
  [{ banner: '' }, 41011],
  [{ page_title: '' }, 41011],
  [{ can_share: 'yes' }, 41011],
  [{ card_list: [] }, 41011],
  [{ banner: 'https://example.com/a.png' }, 40082],
  [{ scene: 'SCENE_TV' }, 40035],
  [{ card_list: [{ card_id: 'pUnknown', thumb_url: logoUrl }] }, 40073],
  [{ card_list: [{ thumb_url: logoUrl }] }, 41012],
  [{ card_list: Array.from({ length: 11 }, () => ({ card_id: 'p', thumb_url: logoUrl })) }, 45039],
])('%o is %i', async (part, errcode) => {
  const e = emulated()
  expect(await e.call(path, { ...body(await createCard(e)), ...part })).toMatchObject({ errcode })
})

test('a picture from elsewhere, a card without one and a deleted card are refused', async () => {
  const e = emulated()
  const cardId = await createCard(e)
  const list = (card: object) => ({ ...body(), card_list: [card] })
  expect(await e.call(path, list({ card_id: cardId }))).toMatchObject({ errcode: 41011 })
  expect(await e.call(path, list({ card_id: cardId, thumb_url: 'https://a.test/1.png' }))).toMatchObject({
    errcode: 40141,
  })
  await e.call('/card/delete', { card_id: cardId })
  expect(await e.call(path, body(cardId))).toMatchObject({ errcode: 40078 })
})
