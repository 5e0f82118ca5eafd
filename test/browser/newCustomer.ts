import { emulatorAccount, neighbourAccount } from '../../server/emulator/account.ts'

/** Somebody nobody has seen before: each test has a customer of its own, so that no test sees another's member. */
export type Customer = { openid: string; mobile: string; cardId: string }

async function ask<Answer>(url: string, body?: unknown): Promise<Answer> {
  const answer = await fetch(url, body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) })
  const json: Answer = await answer.json()
  return json
}

const neighboursCard = {
  card: {
    card_type: 'MEMBER_CARD',
    member_card: {
      prerogative: '第二杯半价',
      supply_bonus: true,
      supply_balance: false,
      auto_activate: true,
      base_info: {
        logo_url: 'http://mmbiz.qpic.cn/neighbour.png',
        brand_name: '隔壁茶铺',
        code_type: 'CODE_TYPE_QRCODE',
        title: '茶铺会员卡',
        color: 'Color010',
        notice: '请出示会员卡',
        description: '仅限本店',
        date_info: { type: 'DATE_TYPE_PERMANENT' },
        sku: { quantity: 100_000_000 },
      },
    },
  },
}

let neighbours: { house: string; cardId: string } | undefined

/** A card of another merchant: who asks for it is known to WeChat from then on, and still unknown to the portal. */
async function neighbourCardOf(phoneUrl: string): Promise<string> {
  if (neighbours?.house === phoneUrl) return neighbours.cardId
  const { appId, appSecret } = neighbourAccount
  const asked = new URLSearchParams({ grant_type: 'client_credential', appid: appId, secret: appSecret })
  const token = await ask<{ access_token: string }>(`${phoneUrl}/cgi-bin/token?${asked.toString()}`)
  const created = await ask<{ card_id?: string; errmsg: string }>(
    `${phoneUrl}/card/create?access_token=${token.access_token}`,
    neighboursCard,
  )
  if (created.card_id === undefined) throw new Error(`The neighbour's card: ${created.errmsg}`)
  neighbours = { house: phoneUrl, cardId: created.card_id }
  return created.card_id
}

/** The merchant's card, as the demonstration made it. */
async function merchantCardOf(phoneUrl: string): Promise<string> {
  const { appId, appSecret } = emulatorAccount
  const asked = new URLSearchParams({ grant_type: 'client_credential', appid: appId, secret: appSecret })
  const token = await ask<{ access_token: string }>(`${phoneUrl}/cgi-bin/token?${asked.toString()}`)
  const listed = await ask<{ card_id_list: string[] }>(
    `${phoneUrl}/card/batchget?access_token=${token.access_token}`,
    {
      offset: 0,
      count: 10,
      // A test may have made a card and deleted it again.
      status_list: ['CARD_STATUS_VERIFY_OK'],
    },
  )
  const [cardId] = listed.card_id_list
  if (cardId === undefined) throw new Error('The demonstration has no card.')
  return cardId
}

let born = 0

export async function newCustomer(phoneUrl: string): Promise<Customer> {
  born += 1
  const n = String((Date.now() % 1_000_000) * 100 + born).padStart(8, '0')
  const openid = `oBrowser${n.padStart(20, '0')}`
  await ask(`${phoneUrl}/_emulator/claim`, { openid, cardId: await neighbourCardOf(phoneUrl) })
  return { openid, mobile: `138${n}`, cardId: await merchantCardOf(phoneUrl) }
}
