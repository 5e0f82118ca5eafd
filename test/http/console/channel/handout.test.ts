import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ArticleSnippet, LandingPage } from '../../../../shared/console/channel.ts'
import { findCard } from '../../../../server/usecase/card/findCard.ts'
import { mediaUploadImg } from '../../../../server/wechat/cgi-bin/media/uploadimg.ts'
import { staffIn, type StaffClient } from '../../../harness/console.ts'
import { world, type World } from '../../../harness/world.ts'
import { readFile } from 'node:fs/promises'

let w: World
let manager: StaffClient
let cardId: string
let picture: string
beforeAll(async () => {
  w = await world()
  manager = await staffIn(w, 'manager')
  cardId = (await findCard(w.house))?.cardId ?? ''
  const bytes = await readFile(new URL('../../../../server/demo/logo.png', import.meta.url))
  picture = (await mediaUploadImg(w.house.wechat, { bytes, filename: 'logo.png', contentType: 'image/png' }))
    .url
})
afterAll(() => w.close())

const page = () => ({
  title: '会员专享',
  bannerUrl: picture,
  canShare: true,
  scene: 'SCENE_MENU',
  cards: [{ cardId, thumbUrl: picture }],
})

test('a landing page is made at WeChat and is in the list, the newest first', async () => {
  const made = (await (await manager.post('/landing-pages', page())).json()) as LandingPage
  expect(made).toMatchObject({
    title: '会员专享',
    scene: 'SCENE_MENU',
    url: expect.stringMatching(/^https?:\S+$/),
  })
  await w.clock.advance(1000)
  await manager.post('/landing-pages', { ...page(), title: '秋季' })
  const { items } = (await (await manager.get('/landing-pages')).json()) as { items: LandingPage[] }
  expect(items.map((item) => item.title)).toEqual(['秋季', '会员专享'])
  expect(items[1]).toEqual(made)
})

test('a card that nobody knows is refused at its field, and nothing is made', async () => {
  const cards = [page().cards[0], { cardId: 'pNobodyKnowsThisCardAtAll000', thumbUrl: picture }]
  const answer = await manager.post('/landing-pages', { ...page(), cards })
  expect(answer.status).toBe(422)
  expect(await answer.json()).toMatchObject({ error: { fields: { 'cards.1.cardId': expect.any(String) } } })
})

test('a picture that WeChat does not have is said in a sentence', async () => {
  const answer = await manager.post('/landing-pages', { ...page(), bannerUrl: 'https://example.com/a.png' })
  expect(answer.status).toBe(502)
  const { error } = (await answer.json()) as { error: { message: string } }
  expect(error.message).toMatch(/图/)
})

test('the snippet for an article is what WeChat gives; a card with codes of its own has none', async () => {
  const snippet = (await (await manager.get(`/cards/${cardId}/article`)).json()) as ArticleSnippet
  expect(snippet.html).toMatch(/^<iframe /)
  await w.database.pool.query(
    `update card set template = jsonb_set(template, '{useCustomCode}', 'true') where card_id = $1`,
    [cardId],
  )
  const refused = await manager.get(`/cards/${cardId}/article`)
  expect(refused.status).toBe(409)
  expect(await refused.json()).toMatchObject({ error: { code: 'article_custom_code' } })
  expect((await manager.get('/cards/pNobodyKnowsThisCardAtAll000/article')).status).toBe(404)
})
