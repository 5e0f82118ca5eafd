import { expect, test } from 'vitest'
import type { Item } from '../../server/poster/drawing.ts'
import { layoutPoster } from '../../server/poster/layoutPoster.ts'
import { opticalWidth } from '../../server/poster/typeset.ts'
import { coffee, english, linesOf, longWinded } from './samples.ts'

const formats = ['a4', 'tent'] as const
const contents = { coffee, longWinded, english }
const all = formats.flatMap((format) =>
  Object.entries(contents).map(([name, content]) => ({ format, name, content })),
)

type Text = Item & { kind: 'text' }
const textsOf = (items: Item[]): Text[] =>
  items.flatMap((item) => {
    if (item.kind === 'text') return [item]
    return 'items' in item ? textsOf(item.items) : []
  })

test.each(all)('every line of $name on $format stands inside of the paper', ({ format, content }) => {
  const { items, width, height } = layoutPoster({ format, content })
  for (const text of textsOf(items)) {
    const wide = opticalWidth(text.runs.map((run) => run.text).join(''), text.weight) * text.size
    expect(text.x).toBeGreaterThanOrEqual(8)
    expect(text.x + wide).toBeLessThanOrEqual(width - 8)
    expect(text.y).toBeGreaterThan(8)
    expect(text.y).toBeLessThan(height - 8)
  }
})

test.each(all)('no two lines of $name on $format stand in one another', ({ format, content }) => {
  const texts = textsOf(layoutPoster({ format, content }).items.filter((item) => item.kind !== 'turned'))
  const boxes = texts.map(({ x, y, size, weight, runs }) => ({
    left: x,
    right: x + opticalWidth(runs.map((run) => run.text).join(''), weight) * size,
    top: y - size * 0.8,
    bottom: y + size * 0.1,
  }))
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1)) {
      const meet = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
      expect(meet, JSON.stringify([a, b])).toBe(false)
    }
  })
})

test("a poster says the invitation, the reward, the privileges and the store's name and address", () => {
  for (const format of formats) {
    const words = linesOf(layoutPoster({ format, content: coffee }).items).join('')
    for (const part of ['微信扫一扫，成为会员', '入会即送 50 积分', '生日当月赠饮一杯', '荔湾店', '恩宁路'])
      expect(words).toContain(part)
  }
})

test('without privileges it says how to join; without points there is no reward; without a store there is none', () => {
  const bare = { ...coffee, privileges: [], openingPoints: 0, store: undefined, headline: '会员日' }
  const words = linesOf(layoutPoster({ format: 'a4', content: bare }).items)
  expect(words).toContain('三步成为会员')
  expect(words.join()).not.toMatch(/积分|荔湾/)
  expect(words).toContain('会员日')
})

test('the code is 80 millimetres wide or more on A4, with white around it', () => {
  const { items } = layoutPoster({ format: 'a4', content: coffee })
  const code = items.find((item) => item.kind === 'path')
  const quiet = items.find(
    (item) =>
      item.kind === 'rect' && code && item.x < code.x && item.fill === '#ffffff' && item.radius === undefined,
  )
  expect(quiet && code && quiet.kind === 'rect' && (code.x - quiet.x) / code.scale).toBeCloseTo(4, 5)
  const modules = Math.max(...[...(code?.path ?? '').matchAll(/H(\d+)/g)].map(([, x]) => Number(x)))
  expect(modules * (code?.scale ?? 0)).toBeGreaterThanOrEqual(80)
})

test('what the font cannot draw is left out, not printed as a box', () => {
  const words = linesOf(
    layoutPoster({ format: 'a4', content: { ...coffee, brandName: '禾下🍵咖啡 ' } }).items,
  )
  expect(words).toContain('禾下咖啡')
})

test("a missing logo is the brand's first character in a disc", () => {
  const words = linesOf(layoutPoster({ format: 'a4', content: { ...coffee, logo: undefined } }).items)
  expect(words).toContain('禾')
})

test('a table tent has two faces, one upside down around the fold', () => {
  const { items } = layoutPoster({ format: 'tent', content: coffee })
  const turned = items.find((item) => item.kind === 'turned')
  expect(turned).toMatchObject({ x: 105, y: 148.5 })
  expect(linesOf(items).filter((line) => line === '荔湾店')).toHaveLength(2)
  expect(items.at(-1)).toMatchObject({ kind: 'line', y: 148.5 })
})

test('for cutting, the colour goes three millimetres beyond the edge', () => {
  const { bleed, items } = layoutPoster({ format: 'a4', bleed: true, content: coffee })
  expect(bleed).toBe(3)
  expect(items.some((item) => 'width' in item && item.x === -3 && item.width === 216)).toBe(true)
})
