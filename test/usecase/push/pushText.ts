import { buildXml, parseXml } from '../../../server/wechat/callback/xml.ts'
import type { House } from '../../../server/usecase/house.ts'
import { storePush } from '../../../server/usecase/push/storePush.ts'

export type Said = { event: string; openid: string; cardId: string; code: string; at: Date } & {
  more?: Record<string, string | number>
}

/** What WeChat would send, stored as the callback stores it. */
export async function say(house: House, { event, openid, cardId, code, at, more = {} }: Said) {
  const raw = buildXml({
    ToUserName: 'gh_test',
    FromUserName: openid,
    CreateTime: Math.floor(at.getTime() / 1000),
    MsgType: 'event',
    Event: event,
    CardId: cardId,
    UserCardCode: code,
    ...more,
  })
  return storePush(house, { message: parseXml(raw), raw })
}
