import { describe, expect, test } from 'vitest'
import { RefusalReason } from '../../../shared/activation.ts'
import { MemberState, PageProblem, type FirstState } from '../../../shared/portal.ts'
import { sections } from '../../../shared/section.ts'
import { text } from '../../../shared/text/text.ts'
import { render } from '../../../web/portal/entry-server.ts'
import { card, codes, departure, first, me, member, standing } from './samples.ts'

const form: FirstState['form'] = {
  fields: [
    {
      id: 'USER_FORM_INFO_FLAG_MOBILE',
      kind: 'common',
      name: '手机号',
      required: true,
      purpose: '用来找回会员卡',
    },
    {
      id: 'USER_FORM_INFO_FLAG_BIRTHDAY',
      kind: 'common',
      name: '生日',
      required: false,
      purpose: '生日送饮品',
    },
  ],
  statement: { name: '会员守则', url: 'https://shop.example/terms' },
}
const words = text('zh-CN')
const htmlOf = async (more: Partial<FirstState>) => (await render(first(more))).html
/** Tags away, so that only what can be read is left. */
const readable = (html: string) => html.replaceAll(/<!--.*?-->|<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

const everyFace: [string, Partial<FirstState>][] = [
  ...MemberState.options.map((state): [string, Partial<FirstState>] => [state, { me: me({ state }), form }]),
  ...RefusalReason.options.map((reason): [string, Partial<FirstState>] => [
    reason,
    { me: me({ state: 'refused', reason }) },
  ]),
  ...PageProblem.options.map((problem): [string, Partial<FirstState>] => [problem, { problem }]),
  ['member', { me: member }],
  ['welcome', { me: { ...member, joinedAt: member.asOf } }],
  ['a member with a level, a code and a departure', { me: { ...member, standing, departure }, codes }],
  ['who has left', { me: me({ state: 'left', departure }) }],
  ...sections.map((section): [string, Partial<FirstState>] => [
    `/${section}`,
    { me: member, url: `https://member.example.com/${section}?card=pbLatjvF0001` },
  ]),
  ['outside', { place: 'outside' }],
  ['not known yet', {}],
]

describe.each(everyFace)('the first view of %s', (_, more) => {
  test('needs nothing but its state, and no style attribute, which the CSP would drop', async () => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const html = await htmlOf({ ...more, locale })
      expect(html).toContain('data-test="page"')
      expect(html).not.toMatch(/\sstyle=/)
      expect(html).not.toMatch(/\son[a-z]+=/)
    }
  })

  test('has one heading that says what this is', async () => {
    expect((await htmlOf(more)).match(/<h1/g)).toHaveLength(1)
  })
})

describe('joining', () => {
  test('shows the face, the promises and the questions with their purposes before anything is asked', async () => {
    const shown = readable(
      await htmlOf({ me: me({ state: 'none' }), form, greeting: { name: '天河城店', text: '第一杯我们请' } }),
    )
    for (const said of [
      '禾下咖啡',
      '禾下会员卡',
      '第一杯我们请',
      '天河城店',
      '50 积分',
      '9 折',
      '生日当月赠饮一杯',
      '外送免配送费',
      '每消费 1 元积 1 分',
      '手机号',
      '必填',
      '用来找回会员卡',
      '生日',
      '选填',
      '《会员守则》',
      '永久有效',
      '020-88888888',
      '领取会员卡',
    ]) {
      expect(shown).toContain(said)
    }
  })

  test('loads the pictures of WeChat over https', async () => {
    expect(await htmlOf({ me: me({ state: 'none' }) })).toContain('src="https://mmbiz.qpic.cn/logo/0"')
  })

  test('leaves the questions to WeChat where the form is not ours', async () => {
    expect(readable(await htmlOf({ me: me({ state: 'none' }) }))).toContain(words.join.formUnknown)
  })

  test.each(['in_review', 'sold_out', 'deleted'] as const)(
    'says why where the card is %s, and offers no button that fails',
    async (availability) => {
      const html = await htmlOf({ me: me({ state: 'none' }), card: { ...card, availability } })
      expect(readable(html)).toContain(words.availability[availability].title)
      expect(html).not.toContain('data-test="take"')
      expect(html).toContain('data-test="look-again"')
    },
  )

  test('a merchant cannot write markup into the page', async () => {
    const html = await htmlOf({
      me: me({ state: 'none' }),
      card: { ...card, title: '<img src=x onerror=alert(1)>' },
    })
    expect(html).not.toContain('<img src=x')
  })
})

describe('whoever holds a card', () => {
  const joining = words.state.none.action
  const asksAgain = ['none', 'left']
  test.each(MemberState.options.filter((state) => !asksAgain.includes(state)))(
    'is not asked to join again: %s',
    async (state) => {
      expect(readable(await htmlOf({ me: me({ state }) }))).not.toContain(joining)
    },
  )

  test('has one button to go on with until she has finished', async () => {
    const html = await htmlOf({ me: me({ state: 'received' }) })
    expect(html.match(/<button/g)).toHaveLength(1)
    expect(readable(html)).toContain('继续激活')
  })
})

describe('becoming a member', () => {
  test('is read out, and says so when it takes longer than ten seconds', async () => {
    const quick = await htmlOf({ me: me({ state: 'activating', waitedSeconds: 2 }) })
    expect(quick).toContain('aria-live="polite"')
    expect(readable(quick)).toContain(words.state.activating.title)
    expect(readable(await htmlOf({ me: me({ state: 'activating', waitedSeconds: 11 }) }))).toContain(
      words.becoming.slowTitle,
    )
  })

  test('shows the number as soon as there is one, grouped', async () => {
    expect(readable(await htmlOf({ me: me({ state: 'activating', memberNo: '026888888884' }) }))).toContain(
      '0268 8888 8884',
    )
  })

  test('ends with the number and the opening points, also when the page was loaded again meanwhile', async () => {
    const shown = readable(await htmlOf({ me: { ...member, joinedAt: '2026-11-23T09:59:50.000Z' } }))
    for (const said of [words.state.active.title, '0268 8888 8884', '50 积分已到账'])
      expect(shown).toContain(said)
  })

  test.each(RefusalReason.options)('that ends in %s has a sentence and a way on', async (reason) => {
    const html = await htmlOf({ me: me({ state: 'refused', reason, code: '1' }) })
    expect(readable(html)).toContain(words.refusal[reason].title)
    expect(html).toMatch(/data-test="(take|way-on)"/)
  })
})

describe('my card', () => {
  test('shows number, points, balance in yuan and level', async () => {
    const shown = readable(await htmlOf({ me: member }))
    for (const said of ['0268 8888 8884', '1,280', '¥88.50', '金卡']) expect(shown).toContain(said)
  })

  test('leaves a figure out that nobody told, rather than showing a 0', async () => {
    const { points: _points, balance: _balance, ...bare } = member
    const html = await htmlOf({ me: bare })
    expect(html).not.toContain('figure-points')
    expect(html).not.toContain('figure-balance')
    expect(await htmlOf({ me: { ...member, points: 0 } })).toContain('figure-points')
  })

  test('draws both codes black on white by attribute, whatever the theme', async () => {
    const html = await htmlOf({ me: member })
    for (const name of ['barcode', 'qrcode']) {
      const drawing = new RegExp(`<svg[^>]*data-test="${name}".*?</svg>`, 's').exec(html)?.[0]
      expect(drawing?.match(/fill="[^"]+"/g)).toEqual(['fill="#ffffff"', 'fill="#000000"'])
    }
  })

  test('draws no code for a card that shows its number alone', async () => {
    const html = await htmlOf({ me: member, card: { ...card, codeType: 'CODE_TYPE_TEXT' } })
    expect(html).not.toContain('data-test="barcode"')
    expect(readable(html)).toContain('0268 8888 8884')
  })
})

describe('elsewhere', () => {
  test('outside WeChat the page says so and carries its own address as a code', async () => {
    const html = await htmlOf({ place: 'outside' })
    expect(readable(html)).toContain(words.outside.title)
    expect(html).toContain('data-test="page-qrcode"')
    expect(html).toContain('data-test="copy-link"')
  })

  test.each(PageProblem.options)(
    'a page of %s has its sentence, a way on and the reference',
    async (problem) => {
      const { card: _card, ...bare } = first({ problem })
      const { html, title, style } = await render(bare)
      expect(readable(html)).toContain(words.problem[problem].body)
      expect(html).toContain('data-test="way-on"')
      expect(readable(html)).toContain('req-1')
      expect([title, style]).toEqual(['会员卡', ''])
    },
  )
})

test('the shell gets a title, a description and the colours of the card', async () => {
  const { title, description, style } = await render(first({ me: member }))
  expect(title).toBe('禾下咖啡')
  expect(description).toContain('禾下咖啡')
  expect(style).toMatch(/^:root\{--card:#2c9f67;/)
})
