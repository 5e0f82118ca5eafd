import { z } from 'zod'
import { camelCased } from '../casing.ts'
import type { CallOptions, Wechat } from '../client.ts'
import { type CondSource, type DatacubePeriod, figure } from './figures.ts'

const answer = z.object({
  list: z.array(
    z.object({
      ref_date: z.string(),
      view_cnt: figure,
      view_user: figure,
      receive_cnt: figure,
      receive_user: figure,
      active_user: figure,
      verify_cnt: figure,
      verify_user: figure,
      total_user: figure,
      total_receive_user: figure,
    }),
  ),
})

/** One day of all the account's member cards. */
export type MemberCardDay = {
  /** `YYYY-MM-DD`, in China. */
  refDate: string
  viewCnt: number
  viewUser: number
  receiveCnt: number
  receiveUser: number
  activeUser: number
  verifyCnt: number
  verifyUser: number
  /** Active members in all, at the end of the day. */
  totalUser: number
  /** Who ever took a card, until the end of the day. */
  totalReceiveUser: number
}

/**
 * POST /datacube/getcardmembercardinfo: the daily figures over all member cards of the account. No errcode on success.
 * Trap: never today, and yesterday's are made during the morning (61503 until then); days may be missing.
 * 61500 format, 61501 more than 62 days. Source: wire contract 6.11.
 */
export async function datacubeGetCardMemberCardInfo(
  wechat: Wechat,
  { beginDate, endDate, condSource }: DatacubePeriod & { condSource: CondSource },
  options?: CallOptions,
): Promise<{ list: MemberCardDay[] }> {
  const body = { begin_date: beginDate, end_date: endDate, cond_source: condSource }
  const { list } = await wechat.call({ path: '/datacube/getcardmembercardinfo', body, answer }, options)
  return { list: camelCased(list) }
}
