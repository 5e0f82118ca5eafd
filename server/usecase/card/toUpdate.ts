import type { CardDraft } from '../../../shared/console/cardDraft.ts'
import type { MemberCardUpdate } from '../../wechat/card/update/memberCardUpdate.ts'
import { toMemberCard } from './toMemberCard.ts'

const withApp = (name: string) => [`${name}AppBrandUserName`, `${name}AppBrandPass`]

/** What card/update takes of base_info, and of the card beside it (wire contract 6.10). */
const baseKeys = [
  'logoUrl title color notice description servicePhone codeType dateInfo getLimit canShare canGiveFriend',
  'locationIdList useAllLocations payInfo isPayAndQrcode centerTitle centerSubTitle centerUrl',
  'customUrlName customUrl customUrlSubTitle promotionUrlName promotionUrl promotionUrlSubTitle',
]
  .flatMap((line) => line.split(' '))
  .concat(withApp('center'), withApp('custom'), withApp('promotion'))
const ownKeys = [
  'backgroundPicUrl prerogative discount bonusRule supplyBonus supplyBalance',
  'bonusUrl bonusCleared bonusRules balanceUrl balanceRules',
  'customField1 customField2 customField3 customCell1 customCell2 customCell3',
]
  .flatMap((line) => line.split(' '))
  .concat(withApp('bonus'), withApp('balance'))

const noField = { nameType: '', name: '', url: '' }
const noCell = { name: '', tips: '', url: '', appBrandUserName: '', appBrandPass: '' }
const noRule = {
  costMoneyUnit: 0,
  increaseBonus: 0,
  maxIncreaseBonus: 0,
  initIncreaseBonus: 0,
  costBonusUnit: 0,
  reduceMoney: 0,
  leastMoneyToUseBonus: 0,
  maxReduceBonus: 0,
}

/** How each thing is taken away; `""` for everything else. */
const nothing: Record<string, unknown> = {
  useAllLocations: false,
  isPayAndQrcode: false,
  locationIdList: [],
  payInfo: { swipeCard: { isSwipeCard: false } },
  discount: 0,
  bonusRule: noRule,
  ...Object.fromEntries([1, 2, 3].map((index) => [`customField${index}`, noField])),
  ...Object.fromEntries([1, 2, 3].map((index) => [`customCell${index}`, noCell])),
}

/** Whether WeChat merges or replaces a named piece is not documented: it is sent whole, its empty parts too. */
function whole(key: string, value: unknown): unknown {
  const empty = nothing[key]
  const isPiece = typeof empty === 'object' && empty !== null && !Array.isArray(empty) && key !== 'payInfo'
  return isPiece && typeof value === 'object' ? { ...empty, ...value } : value
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

function changed(keys: readonly string[], before: object, after: object): Record<string, unknown> {
  const from = before as Record<string, unknown>
  const to = after as Record<string, unknown>
  const different = keys.filter((key) => !isSame(from[key], to[key]))
  return Object.fromEntries(
    different.map((key) => [key, to[key] === undefined ? (nothing[key] ?? '') : whole(key, to[key])]),
  )
}

/**
 * What card/update is told to turn one draft into another: only what differs, for some fields go back to review even where
 * they say what they said before. Undefined where nothing differs.
 */
export function toUpdate(before: CardDraft, after: CardDraft): MemberCardUpdate | undefined {
  const from = toMemberCard(before, '')
  const to = toMemberCard(after, '')
  const base = changed(baseKeys, from.baseInfo, to.baseInfo)
  const own = changed(ownKeys, from, to)
  const hasBase = Object.keys(base).length > 0
  if (!hasBase && Object.keys(own).length === 0) return undefined
  return { ...(hasBase ? { baseInfo: base } : {}), ...own } as MemberCardUpdate
}
