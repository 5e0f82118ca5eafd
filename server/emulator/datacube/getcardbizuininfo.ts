import { type Endpoint, refuse } from '../api.ts'
import { figuresBetween } from '../figures.ts'
import { periodOf, sourceOf } from './period.ts'

/**
 * POST /datacube/getcardbizuininfo: the account's days, over all its cards; no errcode on success (wire contract 6.11).
 * Nothing is redeemed, given away or runs out here, so those figures are 0.
 */
export const getCardBizuinInfo: Endpoint = {
  method: 'POST',
  path: '/datacube/getcardbizuininfo',
  access: 'token',
  answer({ world, account, body }) {
    const period = periodOf(world, body)
    if (typeof period === 'number') return refuse(period)
    const source = sourceOf(body)
    if (source === undefined) return refuse(40035)
    const days = source === 1 ? figuresBetween(world, account.appId, period.from, period.to) : []
    return {
      list: days.map((day) => ({
        ref_date: day.day,
        view_cnt: day.viewCnt,
        view_user: day.viewUser,
        receive_cnt: day.receiveCnt,
        receive_user: day.receiveUser,
        verify_cnt: 0,
        verify_user: 0,
        given_cnt: 0,
        given_user: 0,
        expire_cnt: 0,
        expire_user: 0,
      })),
    }
  },
}
