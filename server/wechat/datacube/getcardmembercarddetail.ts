import { z } from 'zod'
import type { CallOptions, Wechat } from '../client.ts'
import { type DatacubePeriod, figure } from './figures.ts'

const answer = z.object({
  list: z.array(
    z.object({
      ref_date: z.string(),
      merchanttype: figure,
      cardid: z.string(),
      submerchantid: figure,
      view_cnt: figure,
      view_user: figure,
      receive_cnt: figure,
      receive_user: figure,
      verify_cnt: figure,
      verify_user: figure,
      active_cnt: figure,
      active_user: figure,
      total_user: figure,
      new_user: figure,
      payOriginalFee: figure,
      fee: figure,
    }),
  ),
})

/** One day of one member card. */
export type MemberCardDetailDay = {
  /** `YYYY-MM-DD`, in China. */
  refDate: string
  merchantType: number
  cardId: string
  subMerchantId: number
  viewCnt: number
  viewUser: number
  receiveCnt: number
  receiveUser: number
  verifyCnt: number
  verifyUser: number
  activeCnt: number
  activeUser: number
  /** Active members in all, at the end of the day. */
  totalUser: number
  newUser: number
  /** In fen. */
  payOriginalFee: number
  fee: number
}

/**
 * POST /datacube/getcardmembercarddetail: the daily figures of one member card. No errcode on success.
 * Trap: three styles of names in one answer (`ref_date`, `cardid`, `payOriginalFee`); never today, and yesterday's are made
 * during the morning (61503 until then); days may be missing.
 * 61500 format, 61501 more than 62 days, 40073 card id. Source: wire contract 6.11.
 */
export async function datacubeGetCardMemberCardDetail(
  wechat: Wechat,
  { beginDate, endDate, cardId }: DatacubePeriod & { cardId: string },
  options?: CallOptions,
): Promise<{ list: MemberCardDetailDay[] }> {
  const body = { begin_date: beginDate, end_date: endDate, card_id: cardId }
  const { list } = await wechat.call({ path: '/datacube/getcardmembercarddetail', body, answer }, options)
  return { list: list.map(dayOf) }
}

const dayOf = (day: z.infer<typeof answer>['list'][number]): MemberCardDetailDay => ({
  refDate: day.ref_date,
  merchantType: day.merchanttype,
  cardId: day.cardid,
  subMerchantId: day.submerchantid,
  viewCnt: day.view_cnt,
  viewUser: day.view_user,
  receiveCnt: day.receive_cnt,
  receiveUser: day.receive_user,
  verifyCnt: day.verify_cnt,
  verifyUser: day.verify_user,
  activeCnt: day.active_cnt,
  activeUser: day.active_user,
  totalUser: day.total_user,
  newUser: day.new_user,
  payOriginalFee: day.payOriginalFee,
  fee: day.fee,
})
