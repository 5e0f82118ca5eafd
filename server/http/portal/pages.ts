import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { FirstState } from '../../../shared/portal.ts'
import { loadConsolePages, type ConsolePages } from '../console/pages.ts'
import { readAssets, type AssetFile } from '../files.ts'

/**
 * What the HTML shell needs of a first view. `style` is a rule with the card's colours, or empty; `page` names a page that is a
 * chunk of its own.
 */
export type Rendered = { html: string; title: string; description: string; style: string; page?: string }

export type PageAssets = {
  /** Addresses of the module scripts, in order. */
  scripts: string[]
  /** CSS small enough to travel inside the HTML. */
  styles: string
  /** Addresses of CSS that is not. */
  stylesheets?: string[]
  /** Addresses of what the scripts import, to be fetched at the same time. */
  preloads: string[]
  /** The same of each page that is a chunk of its own, without what every page has. */
  pages?: ReadonlyMap<string, { stylesheets: string[]; preloads: string[] }>
  /** A classic script for the head, which loads the page again when a chunk of an old release is missing. */
  guard: string
  /** A classic script for the end of the body, which asks for the scripts once the first view is on the screen. */
  afterPaint: string
}

/** The portal's pages: what draws them, what they load, and the files themselves by their name under /assets/. */
export type Pages = {
  render(first: FirstState): Promise<Rendered>
  assets: PageAssets
  files?: ReadonlyMap<string, AssetFile>
  /** The merchant's application, where it was built. */
  console?: ConsolePages | undefined
}

/** Beyond the first round trip of a slow start, a link that caches is the better deal. */
const INLINE_BYTES_MAX = 14_000
const ENTRY = 'entry-client.ts'

const Chunk = z.object({
  file: z.string(),
  css: z.array(z.string()).optional(),
  imports: z.array(z.string()).optional(),
})
type Manifest = Record<string, z.infer<typeof Chunk>>

type Renderer = { render: Pages['render']; guardScript?: string; afterPaintScript?: string }

/**
 * Read what `npm run build` made: `portal/` for browsers, `portal-ssr/` for the first view. Throws, with what to do,
 * where there is no build.
 */
export async function loadPages(distDir: URL): Promise<Pages> {
  const portal = new URL('portal/', distDir)
  const manifest = z
    .record(z.string(), Chunk)
    .parse(JSON.parse(await readText(new URL('manifest.json', portal))))
  const entry = new URL('portal-ssr/entry-server.js', distDir)
  const { render, guardScript = '', afterPaintScript = '' } = (await import(entry.href)) as Renderer
  const { script, imports, css } = walk(manifest)
  const styles = (await Promise.all(css.map((file) => readText(new URL(file, portal))))).join('\n')
  const inline = Buffer.byteLength(styles) <= INLINE_BYTES_MAX
  return {
    render,
    assets: {
      scripts: [`/${script}`],
      styles: inline ? styles : '',
      stylesheets: inline ? [] : css.map((file) => `/${file}`),
      preloads: imports.map((file) => `/${file}`),
      pages: pagesOf(manifest),
      guard: guardScript,
      afterPaint: afterPaintScript,
    },
    files: await readAssets(new URL('assets/', portal)),
    console: await loadConsolePages(distDir),
  }
}

async function readText(file: URL): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new Error('the portal has not been built: run `npm run build`', { cause: error })
  }
}

/** What each page's chunk brings besides the entry. */
function pagesOf(manifest: Manifest) {
  const entry = walk(manifest)
  const address = (file: string) => `/${file}`
  return new Map(
    Object.keys(manifest)
      .filter((key) => key.startsWith('page/'))
      .map((key) => {
        const { script, imports, css } = walk(manifest, key)
        const files = [script, ...imports].filter(
          (file) => file !== entry.script && !entry.imports.includes(file),
        )
        const styles = css.filter((file) => !entry.css.includes(file))
        return [key, { stylesheets: styles.map(address), preloads: files.map(address) }] as const
      }),
  )
}

/** A chunk, everything that it imports statically, and the CSS of all of them; each once. */
function walk(manifest: Manifest, key = ENTRY): { script: string; imports: string[]; css: string[] } {
  const seen = new Set<string>()
  const css = new Set<string>()
  const files: string[] = []
  const visit = (key: string) => {
    const chunk = manifest[key]
    if (!chunk || seen.has(key)) return
    seen.add(key)
    files.push(chunk.file)
    for (const style of chunk.css ?? []) css.add(style)
    for (const imported of chunk.imports ?? []) visit(imported)
  }
  visit(key)
  const [script, ...imports] = files
  if (script === undefined) throw new Error(`the build has no ${key}: run \`npm run build\``)
  return { script, imports, css: [...css] }
}
