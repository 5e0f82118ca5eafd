import { colors } from '../../colors.ts'
import { customFieldsOf } from '../../customFields.ts'
import { baseInfo } from '../../find.ts'
import { canGiveFriend } from '../../gift.ts'
import { type JsonObject, flagAt, objectAt, textAt, wholeAt } from '../../json.ts'
import type { PhoneCardFace } from '../../phone/contract.ts'
import type { Holding, StoredCard } from '../../state.ts'
import { linkOf } from '../../submit.ts'
import type { World } from '../../world.ts'

const day = (seconds: number) =>
  new Date((seconds + 8 * 3600) * 1000).toISOString().slice(0, 10).replaceAll('-', '.')

/** 永久有效, a range of days, or a term, as the card's detail page words it. */
function validityOf(dates: JsonObject): string {
  const from = wholeAt(dates, 'begin_timestamp')
  const to = wholeAt(dates, 'end_timestamp')
  if (textAt(dates, 'type') === 'DATE_TYPE_FIX_TIME_RANGE' && from !== undefined && to !== undefined) {
    return `${day(from)}-${day(to)}`
  }
  const term = wholeAt(dates, 'fixed_term')
  const wait = wholeAt(dates, 'fixed_begin_term') ?? 0
  if (term === undefined) return '永久有效'
  return `领取后${wait === 0 ? '当天' : `${wait}天`}生效，有效期${term}天`
}

type Cell = PhoneCardFace['cells'][number]

/** custom_url, promotion, then the custom cells, which only active members see. */
function cellsOf(card: StoredCard, link: (url: string) => string): Cell[] {
  const base = baseInfo(card)
  const cells: Cell[] = ['custom_url', 'promotion_url'].map((key) => ({
    name: textAt(base, `${key}_name`),
    tips: textAt(base, `${key}_sub_title`),
    url: link(textAt(base, key)),
    onlyActive: false,
  }))
  for (const key of ['custom_cell1', 'custom_cell2', 'custom_cell3']) {
    const cell = objectAt(card.memberCard, key) ?? {}
    cells.push({
      name: textAt(cell, 'name'),
      tips: textAt(cell, 'tips'),
      url: link(textAt(cell, 'url')),
      onlyActive: true,
    })
  }
  return cells.filter((cell) => cell.name !== '')
}

/** The card's face. For a holder its links carry WeChat's parameters (wire contract 6.2). */
export function faceOf(world: World, card: StoredCard, holding?: Holding): PhoneCardFace {
  const base = baseInfo(card)
  const own = card.memberCard
  const link = (url: string) => (url && holding ? linkOf(world, holding, url) : url)
  const center = textAt(base, 'center_title')
  const discount = wholeAt(own, 'discount')
  return {
    cardId: card.cardId,
    brandName: textAt(base, 'brand_name'),
    title: textAt(base, 'title'),
    logoUrl: textAt(base, 'logo_url'),
    color: colors[textAt(base, 'color')] ?? '#63b359',
    backgroundUrl: textAt(own, 'background_pic_url'),
    codeType: textAt(base, 'code_type'),
    notice: textAt(base, 'notice'),
    description: textAt(base, 'description'),
    prerogative: textAt(own, 'prerogative'),
    bonusRules: textAt(own, 'bonus_rules'),
    bonusCleared: textAt(own, 'bonus_cleared'),
    servicePhone: textAt(base, 'service_phone'),
    validity: validityOf(objectAt(base, 'date_info') ?? {}),
    ...(discount === undefined ? {} : { discount }),
    supplyBonus: flagAt(own, 'supply_bonus'),
    supplyBalance: flagAt(own, 'supply_balance'),
    ...(center
      ? {
          center: {
            title: center,
            subTitle: textAt(base, 'center_sub_title'),
            url: link(textAt(base, 'center_url')),
          },
        }
      : {}),
    cells: cellsOf(card, link),
    customFields: customFieldsOf(card).flatMap((field, place) =>
      field ? [{ name: field.name, url: link(field.url), place }] : [],
    ),
    canGiveFriend: canGiveFriend(card),
    status: card.status,
  }
}
