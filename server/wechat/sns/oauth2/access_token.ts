import { z } from 'zod'
import type { CallOptions, Wechat } from '../../client.ts'

const answer = z.object({
  openid: z.string().min(1),
  scope: z.string().optional(),
  unionid: z.string().optional(),
  is_snapshotuser: z.number().optional(),
})

export type SnsIdentity = {
  openid: string
  scope?: string
  unionid?: string
  /** WeChat's virtual user of a page in snapshot mode: nobody whom one may enrol. */
  isSnapshotUser: boolean
}

/**
 * GET /sns/oauth2/access_token: who came back from the web authorization with this code.
 * Trap: a code is good for one exchange within 5 minutes, and WeChat's web view may load the callback twice: the second
 * exchange answers 40163. The user-level token is not handed on: nothing here needs it. No errcode on success.
 * 40029 invalid, 42003 expired, 41008 missing code. Source: wire contract 2.
 */
export async function snsAccessToken(
  wechat: Wechat,
  { code }: { code: string },
  options?: CallOptions,
): Promise<SnsIdentity> {
  const { openid, scope, unionid, is_snapshotuser } = await wechat.call(
    {
      path: '/sns/oauth2/access_token',
      method: 'GET',
      auth: 'secret',
      query: { code, grant_type: 'authorization_code' },
      // The code is spent by the first exchange, even where its answer was lost.
      idempotent: false,
      answer,
    },
    options,
  )
  return {
    openid,
    ...(scope === undefined ? {} : { scope }),
    ...(unionid === undefined ? {} : { unionid }),
    isSnapshotUser: is_snapshotuser === 1,
  }
}
