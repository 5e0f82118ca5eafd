import { randomBytes } from 'node:crypto'
import { emulatorAccount, neighbourAccount } from '../../server/emulator/account.ts'
import { type EmulatorOptions, createEmulator } from '../../server/emulator/emulator.ts'
import { type JsonObject, isObject } from '../../server/emulator/json.ts'
import { createStoppedClock } from '../harness/clock.ts'
import { quietLog } from '../harness/quietLog.ts'

export const url = 'http://wechat.test'
export const portalUrl = 'http://portal.test'
export { emulatorAccount, neighbourAccount }

type Pushed = { url: string; body: string }

/** An emulator in this process, with a clock that stands still and a callback that answers `success` unless told otherwise. */
export function emulated(options: Partial<EmulatorOptions> = {}) {
  const clock = createStoppedClock()
  const pushed: Pushed[] = []
  const callback = { answer: async (): Promise<Response> => new Response('success') }
  const emulator = createEmulator({
    fetch: async (target, init) => {
      pushed.push({ url: target, body: typeof init?.body === 'string' ? init.body : '' })
      return callback.answer()
    },
    clock,
    random: { bytes: (length) => randomBytes(length) },
    log: quietLog,
    portalUrl,
    url,
    callbackUrl: `${portalUrl}/wechat/callback`,
    reviewDelayMs: 0,
    ...options,
  })

  const ask = async (path: string, init: RequestInit = {}): Promise<{ status: number; json: JsonObject }> => {
    const response = await emulator.fetch(new Request(`${url}${path}`, init))
    const json: unknown = await response.json()
    return { status: response.status, json: isObject(json) ? json : {} }
  }
  const get = async (path: string) => (await ask(path)).json
  const post = async (path: string, body: unknown) =>
    (await ask(path, { method: 'POST', body: JSON.stringify(body) })).json

  /** One token for an account from the stable pool. */
  const tokenOf = async (account = emulatorAccount) =>
    String((await post('/cgi-bin/stable_token', credentials(account))).access_token)
  /** A POST of the account's own, with its token. */
  const call = async (path: string, body: unknown, account = emulatorAccount) =>
    post(`${path}?access_token=${await tokenOf(account)}`, body)
  const door = (path: string, body: unknown, cookie = '') =>
    ask(`/_emulator/${path}`, { method: 'POST', body: JSON.stringify(body), headers: { cookie } })

  return { emulator, clock, pushed, callback, ask, get, post, tokenOf, call, door }
}

export type Emulated = ReturnType<typeof emulated>

export const credentials = (account = emulatorAccount) => ({
  grant_type: 'client_credential',
  appid: account.appId,
  secret: account.appSecret,
})

export const logoUrl = 'http://mmbiz.qpic.cn/mmbiz_png/logo/0'

export const baseInfo = () => ({
  logo_url: logoUrl,
  brand_name: '禾下咖啡',
  code_type: 'CODE_TYPE_BARCODE',
  title: '禾下会员卡',
  color: 'Color020',
  notice: '请出示会员码',
  description: '每位顾客限领一张',
  sku: { quantity: 100 },
  date_info: { type: 'DATE_TYPE_PERMANENT' },
})

/** What card/create takes, redirect-type; `base` and `own` change parts of it. */
export const cardBody = (own: JsonObject = {}, base: JsonObject = {}) => ({
  card: {
    card_type: 'MEMBER_CARD',
    member_card: {
      base_info: { ...baseInfo(), ...base },
      prerogative: '消费积分',
      supply_bonus: true,
      supply_balance: false,
      wx_activate: true,
      wx_activate_after_submit: true,
      wx_activate_after_submit_url: `${portalUrl}/activate?from=wechat`,
      ...own,
    },
  },
})

export const form = (cardId: string) => ({
  card_id: cardId,
  required_form: {
    can_modify: false,
    common_field_id_list: ['USER_FORM_INFO_FLAG_MOBILE', 'USER_FORM_INFO_FLAG_NAME'],
  },
  optional_form: {
    can_modify: false,
    custom_field_list: ['昵称'],
    rich_field_list: [{ type: 'FORM_FIELD_CHECK_BOX', name: '爱好', values: ['阅读', '骑行', '手冲'] }],
  },
})

export const fields = { USER_FORM_INFO_FLAG_MOBILE: '13800138001', USER_FORM_INFO_FLAG_NAME: '林小满' }
export const openid = 'oTestCustomer000000000000001'

/** A card of this account, with a form where it can have one. */
export async function createCard(
  e: Emulated,
  own: JsonObject = {},
  base: JsonObject = {},
  account = emulatorAccount,
) {
  const { card_id } = await e.call('/card/create', cardBody(own, base), account)
  const cardId = String(card_id)
  await e.call('/card/membercard/activateuserform/set', form(cardId), account)
  return cardId
}

/** She takes the card. */
export async function claimCard(e: Emulated, cardId: string, who = openid, outerStr = ''): Promise<string> {
  const { json } = await e.door('claim', { openid: who, cardId, outerStr })
  return String(json.code)
}

/** She takes the card and submits the form; the parameters are those of WeChat's redirect. */
export async function submitForm(e: Emulated, cardId: string, who = openid) {
  const code = await claimCard(e, cardId, who)
  const { json } = await e.door('submit', { openid: who, cardId, code, fields })
  const redirect = new URL(String(json.redirectUrl))
  const parameter = (name: string) => redirect.searchParams.get(name) ?? ''
  return { code, redirect, ticket: parameter('activate_ticket'), encryptCode: parameter('encrypt_code') }
}
