import { fileNameOf } from '../../../usecase/poster/fileName.ts'

const types = { pdf: 'application/pdf', png: 'image/png', zip: 'application/zip' }

/** Of a file that is kept under a Chinese name (RFC 6266): a plain one beside it for whoever cannot read that. */
export function fileHeaders(name: string, type: keyof typeof types): Record<string, string> {
  const utf8 = encodeURIComponent(`${fileNameOf(name)}.${type}`).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return {
    'content-type': types[type],
    'content-disposition': `attachment; filename="poster.${type}"; filename*=UTF-8''${utf8}`,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  }
}
