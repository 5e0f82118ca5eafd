import { readdir, readFile } from 'node:fs/promises'
import { extname } from 'node:path'

/** A file of a build, as it is answered. */
export type AssetFile = { bytes: Uint8Array<ArrayBuffer>; contentType: string }

const contentTypes: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}

export async function readAsset(name: string, folder: URL): Promise<[string, AssetFile]> {
  const contentType = contentTypes[extname(name)] ?? 'application/octet-stream'
  return [name, { bytes: new Uint8Array(await readFile(new URL(name, folder))), contentType }]
}

/** All files of a folder by name, held in memory: some megabytes at most, and no path from outside ever meets the disk. */
export async function readAssets(folder: URL): Promise<Map<string, AssetFile>> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name)
  return new Map(await Promise.all(names.map((name) => readAsset(name, folder))))
}
