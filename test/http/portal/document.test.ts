import fc from 'fast-check'
import { expect, test } from 'vitest'
import { htmlDocument } from '../../../server/http/portal/document.ts'
import type { FirstState } from '../../../shared/portal.ts'
import { plainPages } from '../../harness/pages.ts'

const first: FirstState = { locale: 'zh-CN', place: 'wechat', url: 'http://localhost:8080/', requestId: 'r' }

test('whatever a merchant writes, the state inside the page is what it was, and ends nothing', async () => {
  const nasty = fc.oneof(
    fc.string(),
    fc.constantFrom('</script><script>alert(1)</script>', '<!--', '\u2028', ']]>'),
  )
  await fc.assert(
    fc.asyncProperty(nasty, async (words) => {
      const html = await htmlDocument(plainPages, { ...first, channel: words }, 'n')
      const [, json = ''] = /id="first-state"[^>]*>([^<]*)<\/script>/.exec(html) ?? []
      expect((JSON.parse(json) as FirstState).channel).toBe(words)
      expect(html.match(/<script\b/g)).toHaveLength(2)
    }),
  )
})

test('title and description are text, not markup', async () => {
  const pages = {
    ...plainPages,
    render: async () => ({ html: '', title: '<b>"禾下"</b>', description: '"><script>', style: '' }),
  }
  const html = await htmlDocument(pages, first, 'n')
  expect(html).toContain('<title>&lt;b&gt;&quot;禾下&quot;&lt;/b&gt;</title>')
  expect(html.match(/<script\b/g)).toHaveLength(2)
})

test('modules are asked for after the first view, and the picture of that view at once, by the address that the style has', async () => {
  const pages = {
    render: async () => ({
      html: '<main><div class="face"></div></main>',
      title: '',
      description: '',
      style: ':root{--card-picture:url("https://mmbiz.qpic.cn/a?b=1&c=2")}',
    }),
    assets: {
      scripts: ['/assets/entry-1.js'],
      preloads: ['/assets/shared-2.js'],
      styles: '',
      guard: '',
      afterPaint: '',
    },
  }
  const html = await htmlDocument(pages, first, 'n')
  expect(html).not.toMatch(/<script[^>]+src=|rel="modulepreload"/)
  expect(html).toContain('data-scripts="[&quot;/assets/entry-1.js&quot;]"')
  expect(html).toContain('data-preloads="[&quot;/assets/shared-2.js&quot;]"')
  expect(html).toContain(
    '<link rel="preload" as="image" href="https://mmbiz.qpic.cn/a?b=1&amp;c=2" fetchpriority="high">',
  )
})

test('a page with styles of its own comes with them, and one that shows no card loads no picture of it', async () => {
  const style = ':root{--card-picture:url("https://mmbiz.qpic.cn/a")}'
  const pages = {
    render: async () => ({ html: '<main></main>', title: '', description: '', style, page: 'page/Own.vue' }),
    assets: {
      scripts: ['/assets/entry-1.js'],
      preloads: ['/assets/shared-2.js'],
      pages: new Map([
        ['page/Own.vue', { stylesheets: ['/assets/own-3.css'], preloads: ['/assets/own-4.js'] }],
      ]),
      styles: '',
      guard: '',
      afterPaint: '',
    },
  }
  const html = await htmlDocument(pages, first, 'n')
  expect(html).toContain('<link rel="stylesheet" href="/assets/own-3.css">')
  expect(html).toContain('data-preloads="[&quot;/assets/shared-2.js&quot;,&quot;/assets/own-4.js&quot;]"')
  expect(html).not.toContain('as="image"')
  expect(html).not.toMatch(/>(false|undefined|null)</)
})
