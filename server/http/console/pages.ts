import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { readAsset, readAssets, type AssetFile } from '../files.ts'

/** The console's application as it was built: the page that starts it, and its files. */
export type ConsolePages = {
  index: string
  /** Hashed, below /console/assets/. */
  assets: ReadonlyMap<string, AssetFile>
  /** Named as they are, beside the page: the theme's script, the icon. */
  beside: ReadonlyMap<string, AssetFile>
}

const BESIDE = ['theme.js', 'favicon.svg']

/** Read what `npm run build` made in `console/`; nothing where it was not built. */
export async function loadConsolePages(distDir: URL): Promise<ConsolePages | undefined> {
  const folder = new URL('console/', distDir)
  if (!existsSync(new URL('index.html', folder))) return undefined
  return {
    index: await readFile(new URL('index.html', folder), 'utf8'),
    assets: await readAssets(new URL('assets/', folder)),
    beside: new Map(await Promise.all(BESIDE.map((name) => readAsset(name, folder)))),
  }
}
