import type { CodesDeposited } from '../../../shared/console/card.ts'
import { cardCounts } from '../../../shared/console/cardLimits.ts'
import { codeCheckCode } from '../../wechat/card/code/checkcode.ts'
import { codeDeposit } from '../../wechat/card/code/deposit.ts'
import type { House } from '../house.ts'

/** As long as WeChat's `code` may be (wire contract, conventions), and nothing that a till cannot type. */
const isCode = (code: string) => /^[\x21-\x7e]+$/.test(code) && code.length <= cardCounts.codeBytesMax

/**
 * Deposit codes of one's own, 100 a call. What cannot be a code is not sent, and comes back as refused. May be repeated: what is
 * there already counts as known. Throws WechatError; what was sent before stays deposited.
 */
export async function depositCodes(
  house: House,
  { cardId, codes }: { cardId: string; codes: string[] },
): Promise<CodesDeposited> {
  const tidy = [...new Set(codes.map((code) => code.trim()).filter(Boolean))]
  const good = tidy.filter(isCode)
  const sum: CodesDeposited = { added: 0, known: 0, refused: tidy.filter((code) => !isCode(code)) }
  const size = cardCounts.codesInOneCall
  for (let at = 0; at < good.length; at += size) {
    const one = await depositSome(house, cardId, good.slice(at, at + size))
    sum.added += one.added
    sum.known += one.known
    sum.refused.push(...one.refused)
  }
  return sum
}

async function depositSome(house: House, cardId: string, codes: string[]): Promise<CodesDeposited> {
  const { succCode, duplicateCode, failCode } = await codeDeposit(house.wechat, { cardId, codes })
  const known = duplicateCode?.count ?? 0
  const failed = failCode?.count ?? 0
  const isListed = (failCode?.codes.length ?? 0) === failed
  const refused = isListed ? (failCode?.codes ?? []) : await missing(house, cardId, codes)
  return { added: succCode?.count ?? codes.length - known - failed, known, refused }
}

/** WeChat counted the failed ones and did not name them. */
async function missing(house: House, cardId: string, codes: string[]): Promise<string[]> {
  return (await codeCheckCode(house.wechat, { cardId, codes })).notExistCode
}

/** Which of these codes are deposited for a card. Throws WechatError. */
export async function checkCodes(
  house: House,
  { cardId, codes }: { cardId: string; codes: string[] },
): Promise<{ exist: string[]; missing: string[] }> {
  const tidy = [...new Set(codes.map((code) => code.trim()).filter(Boolean))]
  const good = tidy.filter(isCode)
  const sum = { exist: [] as string[], missing: tidy.filter((code) => !isCode(code)) }
  const size = cardCounts.codesInOneCall
  for (let at = 0; at < good.length; at += size) {
    const some = good.slice(at, at + size)
    const { existCode, notExistCode } = await codeCheckCode(house.wechat, { cardId, codes: some })
    sum.exist.push(...existCode)
    sum.missing.push(...notExistCode)
  }
  return sum
}
