import { type Endpoint, refuse } from '../api.ts'
import { figuresBetween } from '../figures.ts'
import { periodOf, sourceOf } from './period.ts'

/** POST /datacube/getcardmembercardinfo: the days of all member cards of the account; no errcode on success (wire contract 6.11). */
export const getCardMemberCardInfo: Endpoint = {
  method: 'POST',
  path: '/datacube/getcardmembercardinfo',
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
        active_user: day.activeUser,
        verify_cnt: 0,
        verify_user: 0,
        total_user: day.totalUser,
        total_receive_user: day.totalReceiveUser,
      })),
    }
  },
}
