import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Every source file below a folder, as a path from the top. */
export const filesIn = (folder: string, pattern = '**/*.{ts,vue}'): string[] =>
  globSync(join(folder, pattern), { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted()

export const readText = (path: string): string => readFileSync(join(root, path), 'utf8')

export type Import = { from: string; to: string; typeOnly: boolean }

/** The files of ours that a file imports, statically or dynamically. */
export function importsOf(path: string): Import[] {
  const text = readText(path)
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?[^'"]*?from\s+['"](\.[^'"]+)['"]|import\(\s*['"](\.[^'"]+)['"]|(?:^|\n)\s*import\s+['"](\.[^'"]+)['"]/g,
  )
  return [...found].map(([, type, from, dynamic, bare]) => ({
    from: path,
    to: relative(root, join(root, dirname(path), from ?? dynamic ?? bare ?? '')).replaceAll('\\', '/'),
    typeOnly: Boolean(type),
  }))
}
