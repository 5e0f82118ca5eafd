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
      verify_cnt: figure,
      verify_user: figure,
      given_cnt: figure,
      given_user: figure,
      expire_cnt: figure,
      expire_user: figure,
    }),
  ),
})

/** One day of all the account's cards. */
export type CardBizuinDay = {
  /** `YYYY-MM-DD`, in China. */
  refDate: string
  viewCnt: number
  viewUser: number
  receiveCnt: number
  receiveUser: number
  verifyCnt: number
  verifyUser: number
  givenCnt: number
  givenUser: number
  expireCnt: number
  expireUser: number
}

/**
 * POST /datacube/getcardbizuininfo: the account's daily figures over all its cards. No errcode on success.
 * Trap: never today, and yesterday's are made during the morning (61503 until then); days may be missing.
 * 61500 format, 61501 more than 62 days. Source: wire contract 6.11.
 */
export async function datacubeGetCardBizuinInfo(
  wechat: Wechat,
  { beginDate, endDate, condSource }: DatacubePeriod & { condSource: CondSource },
  options?: CallOptions,
): Promise<{ list: CardBizuinDay[] }> {
  const body = { begin_date: beginDate, end_date: endDate, cond_source: condSource }
  const { list } = await wechat.call({ path: '/datacube/getcardbizuininfo', body, answer }, options)
  return { list: camelCased(list) }
}
