import { type Endpoint, ok, refuse } from '../../api.ts'
import { baseInfo, cardOf, isDeposited } from '../../find.ts'
import { type JsonObject, flagAt, isLongerThan, isObject, listAt, objectAt, textAt } from '../../json.ts'
import { randomWord } from '../../../floor.ts'
import { base64Secret } from '../../secret.ts'
import type { QrCode, StoredCard } from '../../state.ts'
import { type Call } from '../../api.ts'
import { type World, nowOf } from '../../world.ts'

const yearSeconds = 31_536_000
const cardsMax = 5

type Asked = QrCode['cards'][number]

/** One card of the request, or why no code can be made of it. */
function checkCard({ world, account }: Call, asked: unknown): Asked | number {
  if (!isObject(asked)) return 40053
  const cardId = textAt(asked, 'card_id')
  if (!cardId) return 41012
  const card = cardOf(world, account, cardId)
  if (!card) return 40073
  if (!mayBeHanded(world, card)) return 40078
  if (card.quantity < 1) return 45031
  const outerStr = textAt(asked, 'outer_str')
  if (isLongerThan(outerStr, 128)) return 45021
  const openid = textAt(asked, 'openid')
  if (flagAt(baseInfo(card), 'bind_openid') && !openid) return 41009
  const code = textAt(asked, 'code')
  if (isLongerThan(code, 20)) return 45021
  if (flagAt(baseInfo(card), 'use_custom_code') && !isDeposited(card) && !code) return 41013
  return { cardId, outerStr, openid, code, singleUse: flagAt(asked, 'is_unique_code') || code !== '' }
}

/** Approved; or there are testers, who may take it before that. */
function mayBeHanded(world: World, card: StoredCard): boolean {
  if (card.status === 'CARD_STATUS_DELETE') return false
  const { openids = [], usernames = [] } = world.state.whitelists[card.appId] ?? {}
  return card.status === 'CARD_STATUS_VERIFY_OK' || openids.length + usernames.length > 0
}

function askedCards(body: JsonObject): unknown[] | number {
  const action = textAt(body, 'action_name')
  const actionInfo = objectAt(body, 'action_info')
  if (action !== 'QR_CARD' && action !== 'QR_MULTIPLE_CARD') return 40052
  if (!actionInfo) return 40053
  if (action === 'QR_CARD') return [actionInfo.card]
  const list = listAt(objectAt(actionInfo, 'multiple_card') ?? {}, 'card_list')
  if (list.length === 0) return 40053
  return list.length > cardsMax ? 45029 : list
}

/** POST /card/qrcode/create: a code on paper that leads to a card; it becomes a poster of the phone's scanner (wire contract 5.1). */
export const createQrcode: Endpoint = {
  method: 'POST',
  path: '/card/qrcode/create',
  access: 'token',
  answer(call) {
    const { world, account, body } = call
    const list = askedCards(body)
    if (typeof list === 'number') return refuse(list)
    const seconds = body.expire_seconds
    if (seconds !== undefined && !(typeof seconds === 'number' && seconds >= 60 && seconds <= 1800))
      return refuse(40053)
    const cards: Asked[] = []
    for (const asked of list) {
      const checked = checkCard(call, asked)
      if (typeof checked === 'number') return refuse(checked)
      cards.push(checked)
    }
    const life = seconds ?? yearSeconds
    const qrcode: QrCode = {
      id: randomWord(world.random, 22),
      ticket: base64Secret(world.random, 71),
      appId: account.appId,
      cards,
      expiresAt: nowOf(world) + life * 1000,
      claimed: false,
    }
    world.state.qrcodes.push(qrcode)
    world.changed()
    return ok({
      ticket: qrcode.ticket,
      expire_seconds: life,
      url: qrcodeText(qrcode.id),
      show_qrcode_url: `${world.url}/cgi-bin/showqrcode?ticket=${encodeURIComponent(qrcode.ticket)}`,
    })
  },
}

/** What the code says to a scanner. */
export const qrcodeText = (id: string) => `http://weixin.qq.com/q/${id}`
