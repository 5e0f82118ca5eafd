import { z } from 'zod'
import type { CallOptions, Wechat } from '../../client.ts'

/**
 * POST /card/testwhitelist/set: who may take cards that are not approved yet, by openid or by WeChat id; 10 people together.
 * Trap: every call replaces the whole list, and WeChat offers no way to read it back; empty lists clear it.
 * 40003 openid, 40035 too many. Source: wire contract 5.4.
 */
export async function testWhitelistSet(
  wechat: Wechat,
  { openids, usernames }: { openids: string[]; usernames: string[] },
  options?: CallOptions,
): Promise<Record<string, never>> {
  const body = { openid: openids, username: usernames }
  await wechat.call({ path: '/card/testwhitelist/set', body, answer: z.object({}) }, options)
  return {}
}
