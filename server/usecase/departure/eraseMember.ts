import type { Transaction } from '../../floor.ts'
import { eraseCards } from '../../store/statement/eraseCards.ts'
import { eraseJourneys } from '../../store/statement/eraseJourneys.ts'
import { erasePerson } from '../../store/statement/erasePerson.ts'
import { erasePushes } from '../../store/statement/erasePushes.ts'
import { eraseTraces } from '../../store/statement/eraseTraces.ts'
import { listHoldingsOf } from '../../store/statement/listHoldingsOf.ts'
import { lockDeparture } from '../../store/statement/lockDeparture.ts'
import { updateDeparture } from '../../store/statement/updateDeparture.ts'
import { appendAudit } from '../audit/appendAudit.ts'
import type { House } from '../house.ts'
import { indexProfile } from '../member/indexProfile.ts'
import { emptyPush } from '../push/forgetPush.ts'
import { pseudonymOf } from './pseudonym.ts'

/**
 * What is personal goes, in one transaction: profile, phone, birthday and unionid, the words she was found by, what her cards
 * showed, the answers of her journeys, WeChat's words about her. Openids and codes become pseudonyms; the ledger, the number, the
 * consents and the receipt stay, and belong to nobody who could be named. If it stops before the commit, nothing has happened.
 */
export async function eraseMember(house: House, id: string): Promise<void> {
  const memberNo = await house.db.transaction((tx) => erase(house, tx, id))
  if (memberNo === undefined) return
  const entry = { actor: memberNo, role: 'system', subject: memberNo, outcome: 'done' } as const
  await appendAudit(house, { ...entry, action: 'membership.erased' })
}

async function erase(house: House, tx: Transaction, id: string): Promise<string | undefined> {
  const departure = await lockDeparture(tx, id)
  if (!departure?.begunAt || !departure.invalidatedAt || departure.erasedAt) return undefined
  const { memberId, begunAt } = departure
  const at = house.clock.now()
  const cards = (await listHoldingsOf(tx, memberId)).map(({ cardId, code, openid }) => ({
    cardId,
    code,
    openid,
    codeAfter: pseudonymOf(house, 'code', code),
    openidAfter: pseudonymOf(house, 'openid', openid),
  }))
  const openids = [...new Set(cards.map(({ openid }) => openid))]
  const holderIndexes = openids.map((openid) => house.cipher.index('push holder', openid))
  await indexProfile(house, tx, memberId, undefined)
  await erasePushes(tx, { cards, holderIndexes, raw: emptyPush(house), at })
  await eraseJourneys(tx, { memberId, openids, until: begunAt, name: `left:${id}`, cards, at })
  await eraseTraces(tx, { memberId, openids, until: begunAt, name: `left:${id}`, cards, at })
  await eraseCards(tx, cards)
  const memberNo = await erasePerson(tx, memberId)
  await updateDeparture(tx, id, { erasedAt: at })
  await house.changes.tell(tx, [
    ...openids.map((openid) => `openid:${openid}`),
    `member:${memberId}`,
    'changes',
  ])
  return memberNo
}
