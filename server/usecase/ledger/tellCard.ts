import type { Program } from '../../../shared/program.ts'
import { reasonWord } from '../../../shared/text/ledger.ts'
import { cutToBytes } from '../../domain/cutToBytes.ts'
import {
  planTelling,
  type ShownFigures,
  type ShownLevel,
  type Telling,
} from '../../domain/ledger/planTelling.ts'
import type { UntoldCard } from '../../store/statement/listUntold.ts'
import { markFiguresTold } from '../../store/statement/markFiguresTold.ts'
import {
  memberCardUpdateUser,
  type MemberCardUpdateUserParameters,
} from '../../wechat/card/membercard/updateuser.ts'
import type { House } from '../house.ts'
import { problemIsOver, raiseProblem } from '../problem/raiseProblem.ts'

/** WeChat's own limits (wire contract 6.9). */
const RECORD_BYTES_MAX = 42
const FIELD_BYTES_MAX = 12
/** An answer that comes later had tries before it that nobody waited for; WeChat may still carry one of them out. */
const PROMPT_MS = 2000

/**
 * WeChat's card becomes what our rows say: totals, so that a repetition changes nothing. `silent`: the customer gets no
 * message, for nothing happened that concerns her. Resolves to whether an older telling, given up as lost, may yet arrive
 * behind this one. Throws WechatError.
 */
export async function tellCard(
  house: House,
  card: UntoldCard,
  { program, silent }: { program: Program; silent: boolean },
  signal: AbortSignal,
): Promise<boolean> {
  const { cardId, code } = card
  const begunAt = house.clock.now().getTime()
  const hadFailed = (card.told?.failures ?? 0) > 0
  const ours: ShownFigures = { points: card.points, balance: card.balance, level: shownLevel(card, program) }
  // Below zero stands for: never told.
  const told = card.told && card.told.points >= 0 ? card.told : undefined
  const telling = planTelling(ours, told)
  if (telling) {
    const words = wordsOf(card, program, telling, silent)
    const shown = await memberCardUpdateUser(house.wechat, { cardId, code, ...words }, { signal })
    await compare(house, card, telling, shown.resultBonus)
  }
  if (telling || hadFailed) {
    await markFiguresTold(house.db, { cardId, code, ...ours, toldAt: house.clock.now() })
    const subject = `${cardId}:${code}`
    await problemIsOver(house, { kind: 'telling_late', subject })
    await problemIsOver(house, { kind: 'telling_refused', subject })
  }
  return hadFailed || house.clock.now().getTime() - begunAt > PROMPT_MS
}

/** The level's Chinese name, where the program says that the card shows one, and the card has that field. */
function shownLevel(
  { level, customFields }: UntoldCard,
  { levels, levelField: field }: Program,
): ShownLevel | null {
  // A card that was not read since fields are known is believed to have them all.
  const isThere = field > 0 && (customFields === null || (customFields[field - 1] ?? null) !== null)
  const name = isThere ? levels.find(({ id }) => id === level)?.name['zh-CN'] : undefined
  return name === undefined ? null : { field, name: cutToBytes(name, FIELD_BYTES_MAX) }
}

function wordsOf(
  card: UntoldCard,
  program: Program,
  { points, balance, fields = [] }: Telling,
  silent: boolean,
): Omit<MemberCardUpdateUserParameters, 'cardId' | 'code'> {
  const record = (reason: string | null) =>
    cutToBytes(reasonWord('zh-CN', reason ?? 'other', program), RECORD_BYTES_MAX)
  return {
    ...(points ? { bonus: points.total } : {}),
    ...(points?.change === undefined
      ? {}
      : { addBonus: points.change, recordBonus: record(card.pointsReason) }),
    ...(balance ? { balance: balance.total } : {}),
    ...(balance?.change === undefined
      ? {}
      : { addBalance: balance.change, recordBalance: record(card.balanceReason) }),
    ...Object.fromEntries(fields.map(({ field, value }) => [`customFieldValue${field}`, value])),
    ...(silent || points?.change === undefined
      ? {
          notifyOptional: { isNotifyBonus: false, isNotifyBalance: balance?.change !== undefined && !silent },
        }
      : {}),
  }
}

/** WeChat answers with what the card shows now. If it is not what we said, somebody should know. */
async function compare(house: House, card: UntoldCard, telling: Telling, shown: number | undefined) {
  if (shown === undefined || !telling.points || shown === telling.points.total) return
  const subject = `${card.cardId}:${card.code}`
  const detail = { points: { ours: telling.points.total, wechat: shown } }
  await raiseProblem(house, {
    kind: 'difference',
    subject,
    memberId: card.memberId,
    cardId: card.cardId,
    detail,
  })
}
