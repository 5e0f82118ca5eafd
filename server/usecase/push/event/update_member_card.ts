import { fingerprint } from '../../../floor.ts'
import { getFigures } from '../../../store/statement/getFigures.ts'
import { userInfoGet } from '../../../wechat/card/membercard/userinfo/get.ts'
import type { ApplyEvent } from '../pushEvent.ts'

/**
 * Points or balance changed on WeChat's card. The push carries the change, not the total, and our ledger is the truth: the
 * totals are compared, and a difference is written down for people, never booked.
 */
export const updateMemberCard: ApplyEvent = async (house, { cardId, code }, signal) => {
  const ours = code ? await getFigures(house.db, { cardId, code }) : undefined
  if (!ours) return 'applied'
  const { bonus, balance } = await userInfoGet(house.wechat, { cardId, code }, { signal })
  const differs =
    (bonus !== undefined && bonus !== ours.points) || (balance !== undefined && balance !== ours.balance)
  if (differs) {
    const wechat = { points: bonus, balance }
    house.log.warn({ card: fingerprint(code), ours, wechat }, "WeChat's figures differ from the ledger")
  }
  return 'applied'
}
