import { enqueue } from '../../store/enqueue.ts'
import { markFiguresTold } from '../../store/statement/markFiguresTold.ts'
import type { House } from '../house.ts'
import { compareCard, type CardDifferences } from './compareCard.ts'

/**
 * Our ledger is the truth: what WeChat shows is read, noted as what it was told, and the difference is told to it, silently
 * for the customer. Resolves to what differed; undefined for a card that we do not know. Throws WechatError.
 */
export async function repairCard(
  house: House,
  card: { cardId: string; code: string },
  signal: AbortSignal,
): Promise<CardDifferences | undefined> {
  const compared = await compareCard(house, card, signal)
  if (!compared) return undefined
  const { memberId, differences, wechat } = compared
  if (memberId === null || (!differences.points && !differences.balance)) return differences
  await house.db.transaction(async (tx) => {
    const shown = { points: wechat.bonus ?? 0, balance: wechat.balance ?? null, level: null }
    await markFiguresTold(tx, { ...card, ...shown, toldAt: house.clock.now() })
    const payload = { memberId, silent: true }
    await enqueue(tx, 'tellMember', payload, { key: `tellMember:silent:${memberId}` })
  })
  return differences
}
