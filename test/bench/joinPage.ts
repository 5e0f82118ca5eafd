import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import { Hono } from 'hono'
import lighthouse from 'lighthouse'
import { createApp } from '../../server/http/app.ts'
import { listen } from '../../server/http/listen.ts'
import { chromiumPath } from '../harness/chromium.ts'
import { freePort } from '../harness/portalProcess.ts'
import { signedIn, wechatAgent } from '../harness/signedIn.ts'
import { benchHouse } from './house.ts'
import { median, round, type Measurement } from './measure.ts'

const RUNS = 3

const textOf = (html: string) =>
  html
    .replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** Nothing but the same words: what a browser needs for the text alone. */
const barePage = (text: string) =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>bare</title><p>${text}</p></html>`

type Weight = { js: number; css: number }

/** What the page loads before it is complete, in gzip bytes: its modules, its style sheets and inline styles. */
async function weigh(origin: string, html: string): Promise<Weight> {
  const size = async (path: string) =>
    gzipSync(Buffer.from(await (await fetch(origin + path)).arrayBuffer()), { level: 9 }).length
  const sum = async (paths: Iterable<string>) => {
    let total = 0
    for (const path of new Set(paths)) total += await size(path)
    return total
  }
  const attribute = (pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1] ?? '')
  const js = await sum(attribute(/["(;](\/assets\/[\w.-]+\.js)/g))
  const sheets = await sum(attribute(/<link[^>]+rel="stylesheet"[^>]*href="(\/[^"]+)"/g))
  const inline = attribute(/<style[^>]*>([\s\S]*?)<\/style>/g).join('')
  return { js, css: sheets + (inline ? gzipSync(inline, { level: 9 }).length : 0) }
}

async function largestContentfulPaint(
  url: string,
  port: number,
  headers: Record<string, string>,
): Promise<number> {
  const values: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const result = await lighthouse(url, {
      port,
      logLevel: 'silent',
      onlyAudits: ['largest-contentful-paint'],
      formFactor: 'mobile',
      extraHeaders: headers,
      emulatedUserAgent: wechatAgent.android,
    })
    const value = result?.lhr.audits['largest-contentful-paint']?.numericValue
    if (typeof value !== 'number')
      throw new Error(`no LCP for ${url}: ${result?.lhr.runtimeError?.message ?? 'unknown'}`)
    values.push(value)
  }
  return median(values)
}

/** The join page's weight, and its LCP under Lighthouse's mobile throttling beside a bare page with the same text. */
export async function joinPage(): Promise<Measurement[]> {
  const executablePath = chromiumPath()
  if (!executablePath)
    throw new Error('Chromium is missing: apt-get install chromium, or set CHROMIUM to its path')
  const bench = await benchHouse()
  const app = createApp(bench.opened.house, bench.pages)
  let bare = ''
  const outer = new Hono().get('/bare', (c) => c.html(bare)).mount('/', app.fetch)
  const server = await listen(outer.fetch, { port: bench.portalPort, hostname: '127.0.0.1' })
  const port = await freePort()
  const browser = await chromium.launch({
    executablePath,
    args: [
      `--remote-debugging-port=${port}`,
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
    ],
  })
  try {
    const origin = `http://localhost:${bench.portalPort}`
    const cookie = await signedIn(origin)
    const html = await (
      await fetch(`${origin}/`, {
        headers: { cookie, 'user-agent': wechatAgent.android, 'accept-language': 'zh-CN' },
      })
    ).text()
    bare = barePage(textOf(html))
    const weight = await weigh(origin, html)
    const ours = await largestContentfulPaint(`${origin}/`, port, {
      Cookie: cookie,
      'Accept-Language': 'zh-CN',
    })
    const baseline = await largestContentfulPaint(`${origin}/bare`, port, {})
    const kB = (bytes: number) => round(bytes / 1000, 1)
    return [
      {
        name: 'join-page JS',
        ours: { what: 'scripts of the join page', value: kB(weight.js), unit: 'kB gzip' },
        baseline: { what: 'budget', value: 60, unit: 'kB gzip' },
        ratio: round(weight.js / 60_000),
        aim: '<= 60 kB',
        met: weight.js <= 60_000,
      },
      {
        name: 'join-page CSS',
        ours: { what: 'styles of the join page', value: kB(weight.css), unit: 'kB gzip' },
        baseline: { what: 'budget', value: 12, unit: 'kB gzip' },
        ratio: round(weight.css / 12_000),
        aim: '<= 12 kB',
        met: weight.css <= 12_000,
      },
      {
        name: 'join-page LCP',
        ours: { what: 'join page, Lighthouse mobile', value: round(ours, 0), unit: 'ms, median' },
        baseline: { what: 'bare static page, same text', value: round(baseline, 0), unit: 'ms, median' },
        ratio: round(ours / baseline),
        aim: '<= 1.5',
        met: ours / baseline <= 1.5,
      },
    ]
  } finally {
    await browser.close()
    await server.close()
    await bench.close()
  }
}
