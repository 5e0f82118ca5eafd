import { describe, expect, test } from 'vitest'
import type { FirstState } from '../../../shared/portal.ts'
import { sections } from '../../../shared/section.ts'
import { memberTexts } from '../../../shared/text/member/memberTexts.ts'
import { render } from '../../../web/portal/entry-server.ts'
import { codes, departure, first, me, member, standing } from './samples.ts'

const htmlOf = async (more: Partial<FirstState>) => (await render(first(more))).html
/** Tags away, so that only what can be read is left. */
const readable = (html: string) => html.replaceAll(/<!--.*?-->|<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

describe('a member’s own pages', () => {
  const mine = memberTexts['zh-CN']
  test('her card tells the level, the way to the next, when it falls, and what expires', async () => {
    const shown = readable(await htmlOf({ me: { ...member, standing }, codes }))
    for (const said of [
      mine.level.next('720', '白金卡'),
      mine.level.earned('1,280', 365),
      mine.level.falls('2027.03.01'),
      '生日双倍积分',
      mine.expiring.line('80', '2026.12.01'),
    ])
      expect(shown).toContain(said)
  })

  test('her code is drawn with the page, with the seconds that are left of it, beside her number', async () => {
    const html = await htmlOf({ me: member, codes })
    expect(readable(html)).toContain(mine.code.next(30))
    expect(readable(html)).toContain('0268 8888 8884')
    const without = await htmlOf({ me: member })
    const drawn = (page: string) => /<svg[^>]*data-test="qrcode".*?<\/svg>/s.exec(page)?.[0]
    expect(drawn(html)).toBeDefined()
    expect(drawn(html)).not.toBe(drawn(without))
  })

  test('every page of hers is one tap away, and keeps the card that the address names', async () => {
    const url = 'https://member.example.com/?card=pbLatjvF0001&from=singlemessage'
    const html = await htmlOf({ me: member, url })
    for (const section of sections) expect(html).toContain(`href="/${section}?card=pbLatjvF0001"`)
    expect(html).not.toContain('singlemessage')
  })

  test('who has left sees her receipt, what is gone and what the law keeps, and may join again', async () => {
    const over = { ...departure, invalidatedAt: departure.dueAt, erasedAt: departure.dueAt }
    const html = await htmlOf({ me: me({ state: 'left', departure: over }) })
    for (const said of [departure.receiptNo, ...mine.left.what, ...mine.left.keptWhat])
      expect(readable(html)).toContain(said)
    expect(html).toContain('data-test="take"')
    // While her old card is not over yet, a new one cannot be taken.
    expect(await htmlOf({ me: me({ state: 'left', departure }) })).not.toContain('data-test="take"')
  })
})
