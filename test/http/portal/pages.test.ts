import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadPages } from '../../../server/http/portal/pages.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'member-portal-pages-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const dist = () => pathToFileURL(`${folder}/`)

async function build(css: string) {
  await mkdir(join(folder, 'portal/assets'), { recursive: true })
  await mkdir(join(folder, 'portal-ssr'))
  const manifest = {
    'entry-client.ts': {
      file: 'assets/entry-1.js',
      css: ['assets/entry-2.css'],
      imports: ['_shared.js'],
      isEntry: true,
    },
    '_shared.js': { file: 'assets/shared-3.js' },
    'page/Later.vue': { file: 'assets/later-4.js', imports: ['entry-client.ts', '_part.js'] },
    '_part.js': { file: 'assets/part-5.js', css: ['assets/part-6.css', 'assets/entry-2.css'] },
  }
  await writeFile(join(folder, 'portal/manifest.json'), JSON.stringify(manifest))
  await writeFile(join(folder, 'portal/assets/entry-1.js'), 'start()')
  await writeFile(join(folder, 'portal/assets/entry-2.css'), css)
  const server = `export const guardScript = 'guard()'
    export const afterPaintScript = 'later()'
    export const render = async () => ({ html: 'drawn', title: '', description: '', style: '' })`
  await writeFile(join(folder, 'portal-ssr/entry-server.js'), server)
}

test('small CSS travels inside the page; what the entry imports is fetched with it; what comes later is not', async () => {
  await build('body{margin:0}')
  const { assets, files } = await loadPages(dist())
  expect(assets).toEqual({
    scripts: ['/assets/entry-1.js'],
    preloads: ['/assets/shared-3.js'],
    styles: 'body{margin:0}',
    stylesheets: [],
    guard: 'guard()',
    afterPaint: 'later()',
    pages: expect.any(Map),
  })
  expect(files?.get('entry-1.js')?.contentType).toMatch(/^text\/javascript/)
})

test('a page that is a chunk of its own brings its own scripts and styles, and nothing that every page has', async () => {
  await build('body{margin:0}')
  const { assets } = await loadPages(dist())
  expect(assets.pages?.get('page/Later.vue')).toEqual({
    stylesheets: ['/assets/part-6.css'],
    preloads: ['/assets/later-4.js', '/assets/part-5.js'],
  })
})

test('large CSS is a link that the browser keeps', async () => {
  await build(`/*${'x'.repeat(20_000)}*/`)
  const { assets } = await loadPages(dist())
  expect(assets).toMatchObject({ styles: '', stylesheets: ['/assets/entry-2.css'] })
})

test('without a build the start says what to do', async () => {
  await expect(loadPages(dist())).rejects.toThrow('npm run build')
})
