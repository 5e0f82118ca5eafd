import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Context } from 'hono'
import type { AssetFile } from '../files.ts'
import type { Pages } from './pages.ts'

const compress = promisify(gzip)
const COMPRESSIBLE = /^(text|image\/svg|application\/json)/

/** GET /assets/…: hashed, so never to be asked for again; compressed once. What is missing is never remembered as missing. */
export function assets({ files }: { files?: Pages['files'] | undefined }) {
  const compressed = new Map<AssetFile, Promise<Uint8Array<ArrayBuffer>>>()

  const compressedOf = (file: AssetFile) => {
    const bytes =
      compressed.get(file) ?? compress(file.bytes, { level: 9 }).then((small) => new Uint8Array(small))
    compressed.set(file, bytes)
    return bytes
  }

  return async (c: Context) => {
    const file = files?.get(c.req.param('name') ?? '')
    if (!file) return c.text('not found', 404, { 'cache-control': 'no-store' })
    c.header('content-type', file.contentType)
    c.header('cache-control', 'public, max-age=31536000, immutable')
    if (!COMPRESSIBLE.test(file.contentType)) return c.body(file.bytes)
    c.header('vary', 'accept-encoding')
    if (!/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) return c.body(file.bytes)
    c.header('content-encoding', 'gzip')
    return c.body(await compressedOf(file))
  }
}
