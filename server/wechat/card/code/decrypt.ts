import { z } from 'zod'
import type { CallOptions, Wechat } from '../../client.ts'

const answer = z.object({ code: z.string().min(1) })

/**
 * POST /card/code/decrypt: the plain code behind the `encrypt_code` of a redirect or a cell.
 * Trap: the query's parser has decoded it once already; a second time turns `+` into a blank.
 * 40075 cannot be opened, 40056 no such code of this account. Source: wire contract 6.6.
 */
export async function codeDecrypt(
  wechat: Wechat,
  { encryptCode }: { encryptCode: string },
  options?: CallOptions,
): Promise<{ code: string }> {
  return wechat.call({ path: '/card/code/decrypt', body: { encrypt_code: encryptCode }, answer }, options)
}
