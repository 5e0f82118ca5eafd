import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { afterPaintScript } from '../../../web/portal/afterPaint.ts'

const open = () =>
  new JSDOM(
    `<head></head><body><button id="take">take</button>
    <script data-preloads='["/assets/shared.js"]' data-scripts='["/assets/entry.js"]'>${afterPaintScript}</script></body>`,
    { runScripts: 'dangerously', pretendToBeVisual: true },
  ).window

const asked = (window: ReturnType<typeof open>) =>
  [...window.document.head.children].map(
    (e) => `${e.tagName} ${e.getAttribute('href') ?? e.getAttribute('src')}`,
  )

const modules = ['LINK /assets/shared.js', 'SCRIPT /assets/entry.js']

test('nothing is asked for until the first view is complete', async () => {
  const window = open()
  expect(asked(window)).toEqual([])
  const loaded = new Promise((done) => window.addEventListener('load', () => window.setTimeout(done, 1)))
  await loaded
  expect(asked(window)).toEqual(modules)
})

test('a touch asks for the modules at once, and once', () => {
  const window = open()
  window.document.body.dispatchEvent(new window.Event('pointerdown', { bubbles: true }))
  window.document.body.dispatchEvent(new window.Event('pointerdown', { bubbles: true }))
  expect(asked(window)).toEqual(modules)
})

test('a tap that comes before the page can act is made up for, once, when it can', () => {
  const window = open()
  const button = window.document.getElementById('take')
  let taps = 0
  button?.click()
  button?.addEventListener('click', () => {
    taps += 1
  })
  window.dispatchEvent(new window.Event('portal:ready'))
  expect(taps).toBe(1)
  button?.click()
  window.dispatchEvent(new window.Event('portal:ready'))
  expect(taps).toBe(3)
})
