import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

/**
 * `node web/build.ts [--if-stale]`: everything that a browser loads, and the pages for the server's first view, into `dist/`.
 * `dist/build.json` remembers what it was built from; with `--if-stale` nothing happens while that is still true.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const record = join(root, 'dist/build.json')
const inputs = ['web', 'shared', 'server/emulator/phone', 'vite.config.ts', 'package-lock.json']
const phone = join(root, 'server/emulator/phone/app')

const modes = [
  { mode: 'portal', needs: [] },
  { mode: 'portal-ssr', needs: [] },
  { mode: 'console', needs: [] },
  { mode: 'phone', needs: [join(phone, 'index.html'), join(phone, 'form.html')] },
  { mode: 'bridge', needs: [join(phone, 'bridge.ts')] },
]

async function filesUnder(path: string): Promise<string[]> {
  if (!existsSync(join(root, path))) return []
  const entries = await readdir(join(root, path), { withFileTypes: true, recursive: true }).catch(
    () => undefined,
  )
  if (entries === undefined) return [path]
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
}

/** One hash of all inputs, by name and content: time stamps lie after a clone. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256')
  const files = (await Promise.all(inputs.map(filesUnder))).flat().sort()
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(await readFile(join(root, file)))
      .update('\0')
  return hash.digest('hex')
}

async function isFresh(now: string): Promise<boolean> {
  try {
    return (JSON.parse(await readFile(record, 'utf8')) as { inputs?: string }).inputs === now
  } catch {
    return false
  }
}

/** The join page's own weight: what its HTML makes the phone load, compressed. */
async function entrySize(): Promise<string> {
  const directory = join(root, 'dist/portal')
  const manifest = JSON.parse(await readFile(join(directory, 'manifest.json'), 'utf8')) as Record<
    string,
    { file: string; css?: string[]; imports?: string[] }
  >
  const scripts = new Set<string>()
  const styles = new Set<string>()
  const visit = (key: string) => {
    const chunk = manifest[key]
    if (!chunk || scripts.has(chunk.file)) return
    scripts.add(chunk.file)
    for (const style of chunk.css ?? []) styles.add(style)
    for (const imported of chunk.imports ?? []) visit(imported)
  }
  visit('entry-client.ts')
  const weigh = async (files: Set<string>) => {
    const sizes = await Promise.all(
      [...files].map(async (file) => gzipSync(await readFile(join(directory, file))).length),
    )
    return `${(sizes.reduce((sum, size) => sum + size, 0) / 1000).toFixed(1)} kB`
  }
  return `join page ${await weigh(scripts)} of script and ${await weigh(styles)} of style, compressed`
}

async function buildAll(): Promise<string[]> {
  const skipped: string[] = []
  for (const { mode, needs } of modes) {
    const missing = needs.find((path) => !existsSync(path))
    if (missing !== undefined) {
      skipped.push(`${mode} (no ${missing.slice(root.length)} yet)`)
      continue
    }
    await build({
      configFile: join(root, 'vite.config.ts'),
      mode,
      logLevel: 'error',
      // Our components use neither the options API nor the developer tools; that is 10 kB less to a phone. The console's
      // cropper is written with the options API: without it, it draws nothing.
      define: {
        __VUE_OPTIONS_API__: String(mode === 'console'),
        __VUE_PROD_DEVTOOLS__: 'false',
        'process.env.NODE_ENV': '"production"',
      },
    })
  }
  return skipped
}

async function run(): Promise<string> {
  const now = await fingerprint()
  if (process.argv.includes('--if-stale') && (await isFresh(now))) return 'Web: up to date.'
  const skipped = await buildAll()
  await mkdir(join(root, 'dist'), { recursive: true })
  await writeFile(record, `${JSON.stringify({ inputs: now })}\n`)
  const left = skipped.length === 0 ? '' : ` Left out: ${skipped.join(', ')}.`
  return `Web: built; ${await entrySize()}.${left}`
}

try {
  console.log(await run())
} catch (error) {
  console.error(`The web could not be built: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
