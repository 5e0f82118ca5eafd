import { describe, expect, test } from 'vitest'
import { nextTick } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { createMemoryHistory } from 'vue-router'
import type { FirstState } from '../../../shared/portal.ts'
import { text } from '../../../shared/text/text.ts'
import { preparePage } from '../../../web/portal/pages.ts'
import { createPortal } from '../../../web/portal/portal.ts'
import { usePortal } from '../../../web/portal/store/portal.ts'
import { codes, departure, first, me, member, standing } from './samples.ts'
import { createStage, type Script } from './stage.ts'
import { running, visit } from './visit.ts'
import { soon } from '../../harness/soon.ts'

const words = text('zh-CN')
test.each<[string, Partial<FirstState>, Script]>([
  ['join', { me: me({ state: 'none' }) }, { replies: { sync: me({ state: 'none' }) } }],
  [
    'received',
    { me: me({ state: 'received', code: '1' }) },
    { replies: { me: () => new Promise(() => undefined) } },
  ],
  ['becoming', { me: me({ state: 'activating' }) }, { replies: { me: () => new Promise(() => undefined) } }],
  ['welcome', { me: { ...member, joinedAt: member.asOf } }, {}],
  ['member', { me: member }, {}],
  ['refused', { me: me({ state: 'refused', reason: 'ticket_expired' }) }, {}],
  ['deleted', { me: me({ state: 'deleted', memberNo: '026888888884' }) }, {}],
  ['invalidated', { me: me({ state: 'invalidated', memberNo: '026888888884' }) }, {}],
  ['left', { me: me({ state: 'left', departure }) }, {}],
  ['member', { me: { ...member, standing, departure }, codes }, {}],
  ['outside', { place: 'outside' }, {}],
  ['problem', { problem: 'internal' }, {}],
])('the browser takes over %s without drawing it anew', async (face, more, script) => {
  const { part, complaints } = await visit(first(more), script)
  expect(part('page')?.dataset['face']).toBe(face)
  expect(complaints()).toEqual([])
})

test('a page that comes in a chunk of its own is alive as soon as the app is: no tap is lost in between', async () => {
  const state = first({ me: { ...member, joinedAt: member.asOf } })
  const drawn = createPortal(createStage(state).parts, createMemoryHistory())
  await drawn.router.push('/')
  const root = document.createElement('div')
  root.innerHTML = await renderToString(drawn.app)
  const { app, pinia, router } = createPortal(createStage(state).parts, createMemoryHistory())
  await router.push('/')
  await preparePage(usePortal(pinia).face)
  app.mount(root)
  running.push(app)
  root.querySelector<HTMLElement>('[data-test="show-card"]')?.click()
  expect(usePortal(pinia).face).toBe('member')
})

describe('after the first view', () => {
  test('WeChat is asked once whether a stranger holds the card already; then she is not asked to join', async () => {
    const held = me({ state: 'received', version: '2', asOf: '2026-11-23T10:00:05.000Z' })
    const { asked, shows } = await visit(first({ me: me({ state: 'none' }) }), {
      replies: { sync: held, me: () => new Promise(() => undefined) },
    })
    await shows('received')
    expect(asked.filter((name) => name === 'sync')).toHaveLength(1)
  })

  test('a member’s page waits for news, and asks for nothing else', async () => {
    const waiting = { me: () => new Promise<object>(() => undefined) }
    expect((await visit(first({ me: member, codes }), { replies: waiting })).asked).toEqual(['me'])
  })

  test('outside WeChat nothing is asked for', async () => {
    expect((await visit(first({ place: 'outside' }))).asked).toEqual([])
  })

  test('a bridge in a browser that the server took for another turns the page, if the server knows her', async () => {
    const outside = first({ place: 'outside' })
    const known = await visit(outside, { inWechat: true, replies: { me: member } })
    await known.shows('member')
    const unknown = await visit(outside, { inWechat: true, replies: { me: 401 } })
    await unknown.shows('outside')
  })

  test('coming back to the page brings the figures up to date', async () => {
    const { comeBack, pass, part } = await visit(first({ me: member }), {
      replies: { me: { ...member, points: 1300, version: '2', asOf: '2026-11-23T10:05:00.000Z' } },
    })
    comeBack()
    await pass()
    expect(part('figure-points')?.textContent).toBe('1,300')
  })
})

describe('joining', () => {
  test('a cancelled sheet leaves the page as it was', async () => {
    const { part, pass, complaints } = await visit(first({ me: me({ state: 'none' }) }), {
      replies: { sync: me({ state: 'none' }), 'card-ext': { cardId: 'p', cardExt: '{}' } },
      addCard: { outcome: 'cancelled' },
    })
    const before = part('take')?.outerHTML
    part('take')?.click()
    await nextTick()
    expect(part('take')?.getAttribute('aria-busy')).toBe('true')
    await pass()
    expect(part('take')?.outerHTML).toBe(before)
    expect([part('failure'), complaints()]).toEqual([null, []])
  })

  test('a failure is said beside the button, which then tries again', async () => {
    const { part, pass } = await visit(first({ me: me({ state: 'none' }) }), {
      replies: { sync: 503, 'card-ext': 'offline' },
    })
    part('take')?.click()
    await pass()
    expect(part('failure')?.textContent).toContain(words.failure.offline.title)
    expect(part('take')?.textContent).toContain(words.failure.offline.action)
  })

  test('the last way is a picture to long-press', async () => {
    const { part, root } = await visit(first({ me: me({ state: 'none' }) }), {
      ready: 'unavailable',
      replies: {
        sync: 503,
        'activation-url': 502,
        'claim-qrcode': { url: 'http://weixin.qq.com/q/abc', expiresAt: '' },
      },
    })
    part('take')?.click()
    await soon(() => expect(part('claim-qrcode')).not.toBeNull())
    expect(part('claim-qrcode')?.tagName).toBe('IMG')
    expect(part('claim-qrcode')?.getAttribute('src')).toMatch(/^data:image\/svg\+xml,/)
    expect(root.textContent).toContain(words.claim.hint)
    part('claim-back')?.click()
    await nextTick()
    expect(part('claim-sheet')).toBeNull()
  })
})

describe('without a network', () => {
  test('a member keeps card and figures, labelled with their time', async () => {
    const { comeBack, pass, part } = await visit(first({ me: member }), { replies: { me: 'offline' } })
    comeBack()
    await pass()
    expect(part('stale')?.textContent).toMatch(/\d\d:\d\d 的数据/)
    expect(part('figure-points')?.textContent).toBe('1,280')
    expect(part('qrcode')).not.toBeNull()
  })

  test('a page that knows nothing shows the last visit’s card with its time, and no figure that was not kept', async () => {
    const kept = JSON.stringify({ memberNo: '026888888884', points: 1280, asOf: member.asOf })
    const { part, root, complaints } = await visit(first(), {
      kept: { 'member-card:pbLatjvF0001': kept },
      replies: { me: 'offline' },
    })
    expect(part('title')?.textContent).toBe(words.unreachable.title)
    await soon(() => expect(part('qrcode')).not.toBeNull())
    expect(part('stale')?.textContent).toMatch(/\d\d:\d\d 的数据/)
    expect(part('figure-points')?.textContent).toBe('1,280')
    expect(part('figure-balance')).toBeNull()
    expect(root.textContent).toContain('0268 8888 8884')
    expect(complaints()).toEqual([])
  })

  test('and on a phone that keeps nothing, a sentence and a button that tries again', async () => {
    const { part, pass, shows } = await visit(first(), { replies: { me: ['offline', member] } })
    expect([part('last-known'), part('page')?.dataset['face']]).toEqual([null, 'waiting'])
    part('retry')?.click()
    await pass()
    await shows('member')
  })

  test('a busy WeChat at the door still leaves her the card of the last visit', async () => {
    const kept = JSON.stringify({ memberNo: '026888888884', asOf: member.asOf })
    const { part, asked } = await visit(first({ problem: 'wechat_busy' }), {
      kept: { 'member-card:pbLatjvF0001': kept, 'member-card-last': 'pbLatjvF0001' },
    })
    await soon(() => expect(part('barcode')).not.toBeNull())
    expect(asked).toEqual([])
  })
})

describe('the code at the till', () => {
  test('fills the screen on a tap, and the phone’s back button closes it', async () => {
    const { part, pass, router } = await visit(first({ me: member }))
    part('enlarge')?.click()
    await pass()
    expect(part('code-sheet')?.getAttribute('aria-modal')).toBe('true')
    expect(router.currentRoute.value.fullPath).toBe('/?channel=poster#code')
    router.back()
    await pass()
    expect(part('code-sheet')).toBeNull()
    expect(router.currentRoute.value.fullPath).toBe('/?channel=poster')
  })

  test('closes on Escape, and the focus is where it was', async () => {
    const { part, pass } = await visit(first({ me: member }))
    part('enlarge')?.focus()
    part('enlarge')?.click()
    await pass()
    expect(document.activeElement).toBe(part('code-sheet'))
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
    await pass()
    expect(part('code-sheet')).toBeNull()
    expect(document.activeElement).toBe(part('enlarge'))
  })
})
