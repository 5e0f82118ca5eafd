import { judgeFailure, type Judgement } from '../../domain/reconciliation/judgeFailure.ts'
import { isWechatError } from '../../wechat/error.ts'
import type { House } from '../house.ts'
import { lookAtCard, type Look } from './lookAtCard.ts'
import type { Pace } from './pace.ts'

type Card = { cardId: string; code: string }

/** What was learned of a card: nothing at all (`failed`), or how it looks; undefined where it is not ours any more. */
export type Seen<C extends Card> = { card: C; look: Look | undefined } | { card: C; failed: true }

export type Batch<C extends Card> = {
  /** From the first card on, without a gap. */
  seen: Seen<C>[]
  /** Why the rest was not looked at; absent where nothing was left, or the process ends. */
  halt?: Exclude<Judgement, { outcome: 'failed' }>
}

/**
 * Looks at these cards at the permitted pace. The first answer by which WeChat wants no more questions stops the rest:
 * what was asked behind it is asked again another time. `tries`: how often in a row the first card failed before.
 */
export async function lookAtBatch<C extends Card>(
  house: House,
  { cards, tries, pace }: { cards: C[]; tries: number; pace: Pace },
  signal: AbortSignal,
): Promise<Batch<C>> {
  const halted = new AbortController()
  const asking = AbortSignal.any([signal, halted.signal])
  const looks = await Promise.all(
    cards.map(async (card, index): Promise<Seen<C> | { halt?: Batch<C>['halt'] }> => {
      try {
        await pace.turn(asking)
        return { card, look: await lookAtCard(house, card, signal) }
      } catch (error) {
        if (asking.aborted && !isWechatError(error)) return {}
        if (!isWechatError(error)) throw error
        const { errcode, retryable, kind } = error
        const failure = { errcode, retryable, isAnswer: kind === 'answer' || kind === 'shape' }
        const judged = judgeFailure(failure, house.clock.now(), index === 0 ? tries : 0)
        if (judged.outcome === 'failed') return { card, failed: true }
        halted.abort()
        return { halt: judged }
      }
    }),
  )
  const end = looks.findIndex((look) => !('card' in look))
  const seen = (end === -1 ? looks : looks.slice(0, end)).filter((look) => 'card' in look)
  const halt = looks.find(
    (look): look is { halt: NonNullable<Batch<C>['halt']> } => 'halt' in look && look.halt !== undefined,
  )
  return halt ? { seen, halt: halt.halt } : { seen }
}
