import { z } from 'zod'
import type { CallOptions, Wechat } from '../client.ts'

const answer = z.object({ access_token: z.string().min(1), expires_in: z.number() })

/**
 * POST /cgi-bin/stable_token: the account's stable access token, living `expiresIn` seconds.
 * In normal mode the same token comes back until its last 5 minutes, when a new one is given and both live on.
 * Trap: `forceRefresh` kills the token in use at once, at most 20 times a day; we never need it. No errcode on success.
 * Source: wire contract 1.2.
 */
export async function stableToken(
  wechat: Wechat,
  { forceRefresh = false }: { forceRefresh?: boolean } = {},
  options?: CallOptions,
): Promise<{ accessToken: string; expiresIn: number }> {
  const { access_token, expires_in } = await wechat.call(
    {
      path: '/cgi-bin/stable_token',
      auth: 'secret',
      body: { grant_type: 'client_credential', force_refresh: forceRefresh },
      answer,
    },
    options,
  )
  return { accessToken: access_token, expiresIn: expires_in }
}
