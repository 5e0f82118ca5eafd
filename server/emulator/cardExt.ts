import { createHash } from 'node:crypto'
import { baseInfo, cardById } from './find.ts'
import { flagAt, parseObject, textAt } from './json.ts'
import type { StoredCard } from './state.ts'
import { type World, nowOf } from './world.ts'

const freshSeconds = 600

export type CheckedExt =
  | { ok: true; card: StoredCard; outerStr: string; ownCode: string; nonceKey: string }
  | { ok: false; problem: string }

const refused = (problem: string): CheckedExt => ({ ok: false, problem })

/** sha1 of the values sorted by their bytes and joined; absent ones take no part (wire contract 8.3). */
function signatureOf(values: string[]): string {
  const sorted = values.map((value) => Buffer.from(value)).sort(Buffer.compare)
  return createHash('sha1').update(Buffer.concat(sorted)).digest('hex')
}

/**
 * A cardExt as wx.addCard hands it over: its JSON, its signature by a wx_card ticket of the card's own account, its time
 * and its nonce, which may come once (wire contract 8.3).
 */
export function checkCardExt(world: World, openid: string, cardId: string, cardExt: string): CheckedExt {
  const card = cardById(world, cardId)
  if (!card || card.appId !== world.account.appId) return refused('该会员卡不存在')
  const ext = parseObject(cardExt)
  const timestamp = ext ? textAt(ext, 'timestamp') : ''
  const nonce = ext ? textAt(ext, 'nonce_str') : ''
  if (!ext || !/^\d{1,12}$/.test(timestamp) || !textAt(ext, 'signature') || nonce.length > 32)
    return refused('卡券参数错误')
  const now = nowOf(world)
  const tickets = world.state.credentials.tickets.filter(
    (t) => t.type === 'wx_card' && t.appId === card.appId && t.expiresAt > now,
  )
  const signed = [timestamp, cardId, textAt(ext, 'code'), textAt(ext, 'openid'), nonce]
  const isSigned = tickets.some((t) => signatureOf([t.value, ...signed]) === textAt(ext, 'signature'))
  if (!isSigned) return refused('卡券签名错误')
  if (Math.abs(now / 1000 - Number(timestamp)) > freshSeconds) return refused('卡券签名已过期')
  const nonceKey = `${card.cardId} ${timestamp} ${nonce}`
  if (world.state.usedNonces.some((used) => used.key === nonceKey)) return refused('卡券签名已被使用')
  const named = textAt(ext, 'openid')
  if ((named && named !== openid) || (!named && flagAt(baseInfo(card), 'bind_openid')))
    return refused('该会员卡仅限指定用户领取')
  return { ok: true, card, outerStr: textAt(ext, 'outer_str'), ownCode: textAt(ext, 'code'), nonceKey }
}

/** The signature has done its work: the same timestamp and nonce are refused from then on. */
export function useNonce(world: World, key: string): void {
  const now = nowOf(world)
  const kept = world.state.usedNonces.filter((used) => used.at > now - 2 * freshSeconds * 1000)
  world.state.usedNonces = [...kept, { key, at: now }]
}
