import { z } from 'zod'
import type { CallOptions, Wechat } from '../client.ts'

const answer = z.object({ access_token: z.string().min(1), expires_in: z.number() })

/**
 * GET /cgi-bin/token: a new access token, living `expiresIn` seconds (7200 at most).
 * Trap: every call retires the token before it (both live on for 5 minutes), so two systems that use it drive each other
 * out; this house lives on `stable_token`, whose tokens are isolated from these. No errcode on success.
 * 40164 names the caller's IP when it is not on the allow-list. Source: wire contract 1.1.
 */
export async function token(
  wechat: Wechat,
  _params: Record<string, never> = {},
  options?: CallOptions,
): Promise<{ accessToken: string; expiresIn: number }> {
  const { access_token, expires_in } = await wechat.call(
    {
      path: '/cgi-bin/token',
      method: 'GET',
      auth: 'secret',
      query: { grant_type: 'client_credential' },
      answer,
    },
    options,
  )
  return { accessToken: access_token, expiresIn: expires_in }
}
