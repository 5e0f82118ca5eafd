import { randomWord } from '../../floor.ts'
import type { Push, StoredCard } from '../state.ts'
import { type World, nowOf, secondsOf } from '../world.ts'
import { pushXml } from './pushXml.ts'

const kept = 1000
/** Who sends what is about no person: WeChat's samples leave it open. */
const fromWechat = 'oWeChatReviewsCards000000000'

type About = Pick<StoredCard, 'appId' | 'cardId'>
type Person = { openid: string; code: string }

/**
 * An event on its way to the merchant's callback (wire contract 7.3). Only the main account has a callback; of a
 * neighbour's cards nothing is told. `person` is absent for events about the card itself.
 */
export function push(
  world: World,
  event: string,
  card: About,
  fields: Record<string, string | number>,
  person?: Person,
): void {
  if (card.appId !== world.account.appId) return
  const { settings } = world.state
  const openid = person?.openid ?? fromWechat
  const xml = pushXml({
    ToUserName: world.account.username,
    FromUserName: openid,
    CreateTime: secondsOf(world),
    MsgType: 'event',
    Event: event,
    CardId: card.cardId,
    ...(person ? { UserCardCode: person.code } : {}),
    ...fields,
  })
  const copies = settings.duplicatePushes ? 2 : 1
  for (let copy = 0; copy < copies; copy++) {
    const one: Push = {
      id: randomWord(world.random, 16),
      event,
      openid,
      cardId: card.cardId,
      code: person?.code ?? '',
      mode: settings.pushMode,
      xml,
      at: world.clock.now().toISOString(),
      state: 'waiting',
      nextAt: nowOf(world) + settings.pushDelayMs,
      tries: [],
    }
    world.state.pushes = [...world.state.pushes, one].slice(-kept)
    world.changed()
    world.deliver(one.id)
  }
}
