import { avatarUrl } from '../../avatar.ts'
import { titleOf } from '../../claim.ts'
import { baseInfo, cardById, customerOf } from '../../find.ts'
import { textAt } from '../../json.ts'
import type { PhoneMemberCode, ScanKind } from '../../phone/scannable.ts'
import type { Holding } from '../../state.ts'
import type { World } from '../../world.ts'

/** What a scanner makes of a code_type; a card that shows a number alone, or nothing, cannot be scanned. */
const kinds: Record<string, ScanKind> = {
  CODE_TYPE_BARCODE: 'barCode',
  CODE_TYPE_ONLY_BARCODE: 'barCode',
  CODE_TYPE_QRCODE: 'qrCode',
  CODE_TYPE_ONLY_QRCODE: 'qrCode',
}

/** Who stands before one camera; the others wait outside. */
const shownMax = 24

/**
 * The codes that the other customers can hold before this customer's camera: those of their active cards, the merchant's
 * own before other merchants', and whoever came last first.
 */
export function memberCodesOf(world: World, openid: string): PhoneMemberCode[] {
  const isOwn = ({ appId }: Holding) => Number(appId === world.account.appId)
  return world.state.holdings
    .filter((holding) => holding.openid !== openid && holding.hasActive && holding.status === 'NORMAL')
    .toSorted((a, b) => isOwn(b) - isOwn(a) || b.claimedAt - a.claimedAt)
    .flatMap((holding) => memberCode(world, holding))
    .slice(0, shownMax)
}

function memberCode(world: World, { cardId, openid, code }: Holding): PhoneMemberCode[] {
  const card = cardById(world, cardId)
  const person = customerOf(world, openid)
  const kind = card && kinds[textAt(baseInfo(card), 'code_type')]
  if (!person || !kind) return []
  const { nickname } = person
  return [{ openid, nickname, avatarUrl: avatarUrl(world, nickname), title: titleOf(card), code, kind }]
}
