import { z } from 'zod'
import type { CallOptions, Wechat } from '../../client.ts'

const answer = z.object({ url: z.string().min(1) })

/**
 * POST /cgi-bin/media/uploadimg: put a JPG or PNG of at most 1 MB onto WeChat's own picture server.
 * Trap: the part is called `buffer` in the card chapter, and the URL works inside WeChat's surfaces only. No errcode on success.
 * 40009 too large, 40005 and 40137 no such type, 41005 no file. Source: wire contract 5.5.
 */
export async function mediaUploadImg(
  wechat: Wechat,
  { bytes, filename, contentType }: { bytes: Uint8Array; filename: string; contentType: string },
  options?: CallOptions,
): Promise<{ url: string }> {
  return wechat.call(
    { path: '/cgi-bin/media/uploadimg', file: { part: 'buffer', bytes, filename, contentType }, answer },
    options,
  )
}
