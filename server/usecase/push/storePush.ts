import { randomUuid } from '../../domain/randomUuid.ts'
import { insertPush } from '../../store/statement/insertPush.ts'
import type { House } from '../house.ts'

/**
 * A verified push of WeChat's: stored for good, sealed, with its task, in one transaction; only then may `success` be
 * answered. The same event twice is one event. CreateTime has a resolution of one second, and one tap can raise two
 * events in it: the key is FromUserName+CreateTime+Event+CardId+UserCardCode (wire contract 7.1).
 * `message`: the XML's fields; `raw`: the XML in plain text. A message that is no event is `ignored` and not stored.
 */
export async function storePush(
  house: House,
  { message, raw }: { message: Record<string, string>; raw: string },
): Promise<'stored' | 'known' | 'ignored'> {
  const event = message['Event']
  if (message['MsgType']?.toLowerCase() !== 'event' || !event) return 'ignored'
  const now = house.clock.now()
  const seconds = Number(message['CreateTime'])
  const parts = ['FromUserName', 'CreateTime', 'Event', 'CardId', 'UserCardCode'].map(
    (name) => message[name] ?? '',
  )
  const isNew = await insertPush(house.db, {
    id: randomUuid(house.random.bytes(16)),
    dedupKey: house.cipher.index('push', parts.join('\n')),
    event,
    cardId: message['CardId'] || null,
    code: message['UserCardCode'] || null,
    holderIndex: message['FromUserName'] ? house.cipher.index('push holder', message['FromUserName']) : null,
    raw: house.cipher.seal('push', raw),
    sentAt: Number.isSafeInteger(seconds) && seconds > 0 ? new Date(seconds * 1000) : now,
    receivedAt: now,
  })
  return isNew ? 'stored' : 'known'
}
