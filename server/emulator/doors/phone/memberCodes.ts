import { avatarUrl } from '../../avatar.ts'
import { titleOf } from '../../claim.ts'
import { baseInfo, cardById, customerOf } from '../../find.ts'
import { textAt } from '../../json.ts'
import type { PhoneMemberCode, ScanKind } from '../../phone/scannable.ts'
import type { World } from '../../world.ts'

/** What a scanner makes of a code_type; a card that shows a number alone, or nothing, cannot be scanned. */
const kinds: Record<string, ScanKind> = {
  CODE_TYPE_BARCODE: 'barCode',
  CODE_TYPE_ONLY_BARCODE: 'barCode',
  CODE_TYPE_QRCODE: 'qrCode',
  CODE_TYPE_ONLY_QRCODE: 'qrCode',
}

/** The codes that the other customers can hold before this customer's camera: those of their active cards. */
export const memberCodesOf = (world: World, openid: string): PhoneMemberCode[] =>
  world.state.holdings.flatMap((holding) => {
    const card = cardById(world, holding.cardId)
    const person = customerOf(world, holding.openid)
    const kind = card && kinds[textAt(baseInfo(card), 'code_type')]
    const isShown = holding.openid !== openid && holding.hasActive && holding.status === 'NORMAL'
    if (!person || !kind || !isShown) return []
    const { nickname } = person
    return [
      {
        openid: holding.openid,
        nickname,
        avatarUrl: avatarUrl(world, nickname),
        title: titleOf(card),
        code: holding.code,
        kind,
      },
    ]
  })
