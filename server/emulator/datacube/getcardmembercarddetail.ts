import { type Endpoint, refuse } from '../api.ts'
import { figuresBetween } from '../figures.ts'
import { namedCard } from '../find.ts'
import { periodOf } from './period.ts'

/**
 * POST /datacube/getcardmembercarddetail: the days of one member card; no errcode on success, and three styles of names in
 * one answer, as WeChat has them (wire contract 6.11).
 */
export const getCardMemberCardDetail: Endpoint = {
  method: 'POST',
  path: '/datacube/getcardmembercarddetail',
  access: 'token',
  answer({ world, account, body }) {
    const period = periodOf(world, body)
    if (typeof period === 'number') return refuse(period)
    const card = namedCard(world, account, body)
    if (typeof card === 'number') return refuse(card)
    return {
      list: figuresBetween(world, card.cardId, period.from, period.to).map((day) => ({
        ref_date: day.day,
        merchanttype: 1,
        cardid: card.cardId,
        submerchantid: 0,
        view_cnt: day.viewCnt,
        view_user: day.viewUser,
        receive_cnt: day.receiveCnt,
        receive_user: day.receiveUser,
        verify_cnt: 0,
        verify_user: 0,
        active_cnt: day.activeCnt,
        active_user: day.activeUser,
        total_user: day.totalUser,
        new_user: day.activeUser,
        payOriginalFee: 0,
        fee: 0,
      })),
    }
  },
}
