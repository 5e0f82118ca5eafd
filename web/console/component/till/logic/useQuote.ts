import { onBeforeUnmount, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import type { TillMember, TillQuote } from '../../../../../shared/console/till.ts'
import type { ConsoleRefusal } from '../../../../api/consoleClient.ts'
import type { TillApi } from './tillApi.ts'

const TYPING_MS = 200

export type Quoting = {
  /** What the server says of the purchase as it stands; nothing while it is typed. */
  quote: ShallowRef<TillQuote | undefined>
  problem: ShallowRef<ConsoleRefusal | undefined>
  /** How many points she spends; never more than the amount allows. */
  redeem: Ref<number>
}

/** Says what a purchase will do, while it is typed: the server computes it, by the card's rule. */
export function useQuote(
  api: Pick<TillApi, 'quote'>,
  member: Pick<TillMember, 'id' | 'card'>,
  fen: () => number | undefined,
): Quoting {
  const quote = shallowRef<TillQuote>()
  const problem = shallowRef<ConsoleRefusal>()
  const redeem = ref(0)
  let latest = 0
  let timer = 0

  async function ask(mine: number, amount: number, points: number): Promise<TillQuote | undefined> {
    const asked = { memberId: member.id, cardId: member.card?.cardId, fen: amount, redeemPoints: points }
    const answer = await api.quote(asked)
    if (mine !== latest) return undefined
    problem.value = answer.ok ? undefined : answer
    return answer.ok ? answer.value : undefined
  }

  /** How many can be spent is asked first: an amount that was made smaller takes fewer. */
  async function refresh(amount: number) {
    const mine = (latest += 1)
    const bare = await ask(mine, amount, 0)
    if (!bare) return
    const points = Math.min(redeem.value, bare.most.points)
    redeem.value = points
    const full = points === 0 ? bare : await ask(mine, amount, points)
    if (mine === latest) quote.value = full
  }

  watch([fen, redeem], ([amount, points]) => {
    window.clearTimeout(timer)
    latest += 1
    if (amount === undefined || Number.isNaN(amount)) {
      quote.value = undefined
      problem.value = undefined
      return
    }
    const shown = quote.value && quote.value.paidFen + quote.value.redeemed.fen === amount
    if (shown && quote.value?.redeemed.points === points) return
    timer = window.setTimeout(() => void refresh(amount), TYPING_MS)
  })
  onBeforeUnmount(() => {
    window.clearTimeout(timer)
    latest += 1
  })
  return { quote, problem, redeem }
}
