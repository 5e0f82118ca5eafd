import { activationMode } from '../../activationMode.ts'
import { avatarUrl } from '../../avatar.ts'
import { titleOf } from '../../claim.ts'
import { cardById, isInPack } from '../../find.ts'
import { qrcodeText } from '../../card/qrcode/create.ts'
import { textAt } from '../../json.ts'
import type { PhoneHolding, PhoneState } from '../../phone/contract.ts'
import type { PhonePoster } from '../../phone/scannable.ts'
import type { EmulatorContext } from '../../serve.ts'
import type { Customer, Holding, StoredCard } from '../../state.ts'
import { linkOf } from '../../submit.ts'
import { type World, nowOf } from '../../world.ts'
import { chatsOf } from './chats.ts'
import { faceOf } from './face.ts'
import { holderOf } from './holder.ts'
import { memberCodesOf } from './memberCodes.ts'

/** Where 激活会员卡 leads while the card is inactive: WeChat's form, or the merchant's own page. */
function activateUrl(world: World, card: StoredCard, holding: Holding): string | undefined {
  const mode = activationMode(card)
  if (holding.hasActive || mode === 'auto' || mode === 'none') return undefined
  if (mode === 'interface') return linkOf(world, holding, textAt(card.memberCard, 'activate_url'))
  const query = new URLSearchParams({ action: 'activate', card_id: card.cardId, code: holding.code })
  return `${world.url}/bizmall/activatemembercard?${query.toString()}`
}

function shownHolding(world: World, holding: Holding): PhoneHolding[] {
  const card = cardById(world, holding.cardId)
  if (!card) return []
  const url = activateUrl(world, card, holding)
  return [
    {
      face: faceOf(world, card, holding),
      code: holding.code,
      hasActive: holding.hasActive,
      status: holding.status,
      endReason: holding.endReason ?? '',
      membershipNumber: holding.membershipNumber,
      bonus: holding.bonus,
      balance: holding.balance,
      customFieldValues: holding.customFieldValues,
      backgroundUrl: holding.backgroundUrl,
      canModify: Boolean(card.form?.required.canModify || card.form?.optional.canModify),
      ...(url === undefined ? {} : { activateUrl: url }),
    },
  ]
}

/** The posters that were put up, and a card's own code for each card/qrcode/create. */
function postersOf(world: World): PhonePoster[] {
  const codes = world.state.qrcodes
    .filter((qrcode) => qrcode.expiresAt > nowOf(world))
    .map((qrcode) => {
      const [first] = qrcode.cards
      const card = cardById(world, first?.cardId ?? '')
      return {
        name: card ? `${titleOf(card)} 领卡码` : '领卡码',
        text: first?.outerStr ?? '',
        url: qrcodeText(qrcode.id),
      }
    })
  return [...world.state.posters, ...codes]
}

const shownCustomer = (world: World, { openid, nickname, mobile }: Customer) => ({
  openid,
  nickname,
  mobile,
  avatarUrl: avatarUrl(world, nickname),
})

/** GET /_emulator/phone/state: everything that the phone of this customer shows. */
export function phoneState(world: World, c: EmulatorContext): Response {
  const customer = holderOf(world, c)
  const { account, state } = world
  const holdings = state.holdings.filter((h) => h.openid === customer.openid && isInPack(h))
  const shown: PhoneState = {
    customers: state.customers.map((one) => shownCustomer(world, one)),
    customer: shownCustomer(world, customer),
    merchant: { appId: account.appId, name: account.name, avatarUrl: avatarUrl(world, account.name) },
    portalUrl: world.portalUrl,
    chats: chatsOf(world, customer),
    holdings: holdings.flatMap((holding) => shownHolding(world, holding)),
    posters: postersOf(world),
    memberCodes: memberCodesOf(world, customer.openid),
    urlPolicy: state.settings.urlPolicy,
  }
  return c.json(shown)
}
