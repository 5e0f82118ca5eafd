import type { ActivationRow } from '../../store/statement/getActivation.ts'
import { saveReading } from '../../store/statement/saveReading.ts'
import { codeDecrypt } from '../../wechat/card/code/decrypt.ts'
import { activateTempInfoGet } from '../../wechat/card/membercard/activatetempinfo/get.ts'
import { userGetCardList } from '../../wechat/card/user/getcardlist.ts'
import { errcodes, hasErrcode } from '../../wechat/error.ts'
import type { ActivationAnswers, RefusalReason } from '../../../shared/activation.ts'
import { findCard } from '../card/findCard.ts'
import type { House } from '../house.ts'
import { openAnswers, sealAnswers } from './answers.ts'
import { nameHolder } from './nameHolder.ts'
import { refusalOf } from './refusalOf.ts'

type Card = NonNullable<Awaited<ReturnType<typeof findCard>>>

export type Reading =
  | { outcome: 'read'; code: string; openid: string; answers: ActivationAnswers; card: Card }
  | { outcome: 'refused'; reason: RefusalReason }

/**
 * One round of calls, all at once: the code, the form, the card, and whether the openid of the address holds such a card.
 * What WeChat says is kept, whatever becomes of the other calls. Then the holder is named, for which another call is made
 * only if the first round has not done so. Throws WechatError, the most final one first.
 */
export async function readTicket(house: House, row: ActivationRow, signal: AbortSignal): Promise<Reading> {
  // All of them are waited for, also when one fails: nothing runs on unseen.
  const [card, code, answers, listed] = await Promise.allSettled([
    findCard(house, row.cardId),
    readCode(house, row, signal),
    readAnswers(house, row, signal),
    listHinted(house, row, signal),
  ])
  if (card.status === 'fulfilled' && !card.value) return { outcome: 'refused', reason: 'card_unknown' }
  if (
    card.status === 'rejected' ||
    code.status === 'rejected' ||
    answers.status === 'rejected' ||
    !card.value
  ) {
    throw mostFinal([answers, code, card])
  }
  const known = { cardId: row.cardId, code: code.value, hint: row.openidHint, listed: valueOr(listed, []) }
  const holder = row.openid === null ? await nameHolder(house, known, signal) : named(row.openid)
  if (holder.outcome === 'refused') return holder
  return {
    outcome: 'read',
    code: code.value,
    openid: holder.openid,
    answers: answers.value,
    card: card.value,
  }
}

const named = (openid: string) => ({ outcome: 'named', openid }) as const

const valueOr = <T>(settled: PromiseSettledResult<T>, otherwise: T) =>
  settled.status === 'fulfilled' ? settled.value : otherwise

/** Of several failures, the one that decides most. */
function mostFinal(settled: PromiseSettledResult<unknown>[]): unknown {
  const errors = settled.filter((one) => one.status === 'rejected').map((one): unknown => one.reason)
  return errors.toSorted((a, b) => finality(b) - finality(a))[0]
}

async function readCode(house: House, row: ActivationRow, signal: AbortSignal): Promise<string> {
  if (row.code !== null) return row.code
  const encryptCode = openSecret(house, 'encryptCode', row.encryptCode)
  const { code } = await codeDecrypt(house.wechat, { encryptCode }, { signal })
  return code
}

async function readAnswers(
  house: House,
  row: ActivationRow,
  signal: AbortSignal,
): Promise<ActivationAnswers> {
  if (row.answers !== null) return openAnswers(house, row.answers)
  const activateTicket = openSecret(house, 'ticket', row.ticket)
  const answers = await activateTempInfoGet(house.wechat, { activateTicket }, { signal })
  await saveReading(house.db, row.id, { answers: sealAnswers(house, answers) })
  return answers
}

/** The hint may be forged, or WeChat slow: then a failure here is no help, and no harm. */
async function listHinted(house: House, row: ActivationRow, signal: AbortSignal): Promise<string[]> {
  if (row.openidHint === null || row.openid !== null) return []
  const question = { openid: row.openidHint, cardId: row.cardId }
  const { cards } = await userGetCardList(house.wechat, question, { signal })
  return cards.filter((card) => card.cardId === row.cardId).map((card) => card.code)
}

function openSecret(house: House, purpose: string, sealed: Buffer | null): string {
  if (!sealed) throw new Error('a journey that has not ended has lost its secrets')
  return house.cipher.open(purpose, sealed)
}

function finality(error: unknown): number {
  if (refusalOf(error)) return 2
  return hasErrcode(error, errcodes.activateTicketExpired) ? 1 : 0
}
