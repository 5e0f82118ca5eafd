import { errcodes, isWechatError } from '../../wechat/error.ts'
import type { RefusalReason } from '../../../shared/activation.ts'

/** Codes that say that these very bytes will never do (wire contract 9): size, format, missing or too long. */
const malformed = [40_035, 41_011, 45_021]

const finalAnswers: { reason: RefusalReason; endpoint?: string; errcodes: readonly number[] }[] = [
  { reason: 'ticket_invalid', errcodes: [errcodes.activateTicketInvalid] },
  {
    reason: 'code_invalid',
    endpoint: '/card/code/decrypt',
    errcodes: [errcodes.encryptCodeInvalid, errcodes.serialCodeInvalid, ...malformed],
  },
  { reason: 'ticket_invalid', endpoint: '/card/membercard/activatetempinfo/get', errcodes: malformed },
  { reason: 'card_unknown', errcodes: [errcodes.cardIdInvalid, errcodes.notMemberCard] },
  { reason: 'card_unusable', errcodes: [errcodes.serialCodeInvalid, errcodes.userCardStatusInvalid] },
]

/**
 * Why a journey is over, where WeChat's answer is final for this ticket, code or card; undefined for everything else.
 * An account's own trouble (a missing permission, a quota, an address that is not allowed) is not the customer's: her
 * journey waits until it is mended.
 */
export function refusalOf(error: unknown): RefusalReason | undefined {
  if (!isWechatError(error) || error.errcode === undefined) return undefined
  const { errcode, endpoint } = error
  return finalAnswers.find(
    (answer) => answer.errcodes.includes(errcode) && (answer.endpoint ?? endpoint) === endpoint,
  )?.reason
}
