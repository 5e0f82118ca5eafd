import type { PhoneHolding } from '../../contract.ts'
import { labels } from '../labels.ts'
import type { Phone } from './phone.ts'

/** ··· on a card: give it to a friend, or delete it. `leave` closes the card's page, for the card is gone then. */
export async function openCardMenu(phone: Phone, holding: PhoneHolding, leave: () => void): Promise<void> {
  const { gift, messages, complain, delete: remove } = labels.card
  const canGive = holding.face.canGiveFriend && holding.status === 'NORMAL'
  const chosen = await phone.prompts.choose([
    ...(canGive ? [{ key: 'gift', label: gift }] : []),
    { key: 'messages', label: messages },
    { key: 'complain', label: complain },
    { key: 'delete', label: remove, isWarning: true },
  ])
  if (chosen === 'gift') await giveAway(phone, holding, leave)
  else if (chosen === 'delete') await deleteCard(phone, holding, leave)
  else if (chosen) phone.prompts.toast(labels.browser.unavailable)
}

async function giveAway(phone: Phone, holding: PhoneHolding, leave: () => void): Promise<void> {
  const friends = (phone.world.state?.customers ?? []).filter(
    ({ openid }) => openid !== phone.settings.customer,
  )
  const chosen = await phone.prompts.choose(
    friends.map(({ openid, nickname }) => ({ key: openid, label: nickname })),
    labels.card.giftTo,
  )
  const friend = friends.find(({ openid }) => openid === chosen)
  if (!friend) return
  const isSure = await phone.prompts.confirm({
    title: labels.card.gift,
    text: labels.card.giftAsk(friend.nickname),
    confirm: labels.ok,
    cancel: labels.cancel,
  })
  if (isSure && (await phone.give(holding, friend.openid))) leave()
}

async function deleteCard(phone: Phone, holding: PhoneHolding, leave: () => void): Promise<void> {
  const isSure = await phone.prompts.confirm({
    title: labels.card.delete,
    text: labels.card.deleteAsk,
    confirm: labels.card.delete,
    cancel: labels.cancel,
  })
  if (!isSure) return
  leave()
  await phone.remove(holding)
}
