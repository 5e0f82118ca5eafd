import { receivedFact } from '../../../domain/holdingStatus.ts'
import type { Transaction } from '../../../floor.ts'
import { enqueue } from '../../../store/enqueue.ts'
import { deleteHolding } from '../../../store/statement/deleteHolding.ts'
import { getKnownCard } from '../../../store/statement/listCards.ts'
import { findOldMember } from '../../../store/statement/findOldMember.ts'
import { lockPerson } from '../../../store/statement/lockPerson.ts'
import { receiveHolding } from '../../../store/statement/receiveHolding.ts'
import { recordStation } from '../../../store/statement/recordStation.ts'
import { refreshMember } from '../../../store/statement/refreshMember.ts'
import { restoreHolding } from '../../../store/statement/restoreHolding.ts'
import type { House } from '../../house.ts'
import { enqueueHolderCheck } from '../../problem/checkHolder.ts'
import type { ApplyEvent, PushEvent } from '../pushEvent.ts'

/**
 * Somebody took the card, was given it, or took back one that she had deleted. Nothing is granted for that: members are
 * made by the form. A restored card finds its old member, and WeChat is told number and points again. A gift changes the
 * code and the holder: the giver's code is gone, and the new holder begins as nobody's member.
 */
export const userGetCard: ApplyEvent = async (house, push) => {
  const { cardId, code, openid, message, sentAt } = push
  if (!cardId || !code || !openid) return 'applied'
  const isRestored = message['IsRestoreMemberCard'] === '1'
  const unionid = message['UnionId'] || undefined
  await house.db.transaction(async (tx) => {
    await lockPerson(tx, { openid, unionid, mobileIndex: undefined })
    const held = await receiveHolding(tx, {
      cardId,
      code,
      openid,
      unionid,
      channel: message['OuterStr'] || undefined,
      receivedAt: receivedFact(sentAt, isRestored),
      createdAt: house.clock.now(),
    })
    const station = { cardId, openid, channel: held.channel ?? undefined, at: sentAt }
    await recordStation(tx, { ...station, step: 'received' })
    const memberId = isRestored ? await restore(tx, push) : held.memberId
    if (memberId)
      await refreshMember(tx, {
        id: memberId,
        unionid,
        channel: held.channel ?? undefined,
        at: house.clock.now(),
      })
    if (!isRestored) await takeFromGiver(house, tx, push)
    if (!memberId && (isRestored || (await activatesItself(tx, cardId)))) await enqueueHolderCheck(tx, push)
    await house.changes.tell(tx, [`openid:${openid}`])
  })
  return 'applied'
}

/** WeChat may make such a card active without anybody having been asked: then she is to become a member by hand. */
const activatesItself = async (tx: Transaction, cardId: string) =>
  (await getKnownCard(tx, cardId))?.template.activationMode === 'auto'

async function restore(
  tx: Transaction,
  { cardId, code, openid, message }: PushEvent,
): Promise<string | undefined> {
  const oldCode = message['OldUserCardCode'] ?? ''
  const memberId = await findOldMember(tx, { cardId, code, oldCode, openid })
  if (memberId === undefined) return undefined
  await restoreHolding(tx, { cardId, code, memberId })
  await enqueue(tx, 'tellHolding', { cardId, code }, { key: `tellHolding:${cardId}:${code}` })
  return memberId
}

async function takeFromGiver(house: House, tx: Transaction, { cardId, code, message, sentAt }: PushEvent) {
  const oldCode = message['OldUserCardCode']
  const giver = message['FriendUserName']
  if (!oldCode || !giver || oldCode === code) return
  const createdAt = house.clock.now()
  await deleteHolding(tx, { cardId, code: oldCode, openid: giver, deletedAt: sentAt, createdAt })
  await house.changes.tell(tx, [`openid:${giver}`])
}
