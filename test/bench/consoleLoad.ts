import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { round, type Measurement } from './measure.ts'

const AIM_BYTES = 250_000

const dist = new URL('../../dist/console/', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, dist))

/** What a browser gets of a file, in gzip bytes. */
const transferred = (path: string) => gzipSync(read(path), { level: 9 }).length

type Chunk = {
  file: string
  src?: string
  isEntry?: boolean
  css?: string[]
  imports?: string[]
  dynamicImports?: string[]
}
type Manifest = Record<string, Chunk>

function manifestOf(): Manifest | undefined {
  const path = ['manifest.json', '.vite/manifest.json'].find((name) => existsSync(new URL(name, dist)))
  return path === undefined ? undefined : (JSON.parse(read(path).toString()) as Manifest)
}

/** A chunk with everything that it cannot begin without. */
function needed(manifest: Manifest, name: string, found = new Map<string, Chunk>()): Map<string, Chunk> {
  const chunk = manifest[name]
  if (!chunk || found.has(name)) return found
  found.set(name, chunk)
  for (const next of chunk.imports ?? []) needed(manifest, next, found)
  return found
}

/** The files of the entry and of the sign-in page behind it; without a manifest those that index.html names. */
function firstFiles(): { js: string[]; css: string[] } {
  const manifest = manifestOf()
  if (!manifest) {
    const html = read('index.html').toString()
    const named = [...html.matchAll(/(?:src|href)="\/console\/([^"]+\.(?:js|css))"/g)].map(
      (match) => match[1] ?? '',
    )
    return {
      js: named.filter((file) => file.endsWith('.js')),
      css: named.filter((file) => file.endsWith('.css')),
    }
  }
  const isFirst = ([name, chunk]: [string, Chunk]) =>
    chunk.isEntry === true || /\/sign-?in(page)?\.vue$/i.test(name)
  const chunks = new Map<string, Chunk>()
  for (const [name] of Object.entries(manifest).filter(isFirst)) needed(manifest, name, chunks)
  const files = [...chunks.values()]
  return {
    js: [...new Set(files.map(({ file }) => file).filter((file) => file.endsWith('.js')))],
    css: [...new Set(files.flatMap(({ css = [] }) => css))],
  }
}

/** The console's first load, up to the sign-in page: what is transferred of scripts and styles. */
export async function consoleLoad(): Promise<Measurement[]> {
  if (!existsSync(new URL('index.html', dist))) {
    console.log('  dist/console is not there: npm run build makes it')
    return []
  }
  const { js, css } = firstFiles()
  const weigh = (files: string[]) => files.reduce((sum, file) => sum + transferred(file), 0)
  const [scripts, styles] = [weigh(js), weigh(css)]
  return [
    {
      name: "console's first load",
      ours: { what: 'scripts up to the sign-in page', value: round(scripts / 1000, 1), unit: 'kB gzip' },
      baseline: { what: 'budget', value: AIM_BYTES / 1000, unit: 'kB gzip' },
      ratio: round(scripts / AIM_BYTES),
      aim: '<= 250 kB',
      met: scripts <= AIM_BYTES,
      note: `${js.length} scripts; styles ${round(styles / 1000, 1)} kB in ${css.length} files`,
    },
  ]
}
