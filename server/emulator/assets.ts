import { readFile } from 'node:fs/promises'
import { join, normalize } from 'node:path'
import type { EmulatorContext } from './serve.ts'
import type { World } from './world.ts'

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  woff2: 'font/woff2',
  json: 'application/json',
}

/** A file of the built phone (`dist/phone`, `dist/bridge`); without the build, a sentence that says how to get it. */
export async function asset(world: World, c: EmulatorContext, path: string): Promise<Response> {
  const safe = normalize(path)
  if (!world.assetsDir || safe.startsWith('..')) return c.text('The phone is not built: npm run build', 404)
  try {
    const bytes = await readFile(join(world.assetsDir, safe))
    const type = types[safe.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
    const isHashed = /-[\w-]{8}\.\w+$/.test(safe)
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': type,
      'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-store',
    })
  } catch {
    return c.text(`There is no ${path}; if the phone is not built: npm run build`, 404)
  }
}

/** A picture that came through uploadimg. */
export function uploadedImage(world: World, c: EmulatorContext, name: string): Response {
  const image = Object.hasOwn(world.state.images, name) ? world.state.images[name] : undefined
  if (!image) return c.text('', 404)
  return c.body(new Uint8Array(Buffer.from(image.base64, 'base64')), 200, {
    'content-type': image.contentType,
    'cache-control': 'public, max-age=31536000, immutable',
  })
}
