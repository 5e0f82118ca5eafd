import type { RouteLocationRaw } from 'vue-router'
import type { Problem } from '../../../../../shared/console/problem.ts'
import type { Operation } from '../../../../../shared/console/role.ts'

/** A page of the console where a problem is dealt with; `isMain`: nothing else helps. */
export type Way = { way: 'edit' | 'stock' | 'log' | 'member'; to: RouteLocationRaw; isMain: boolean }

const tabs: Partial<Record<Problem['kind'], string>> = {
  journey_stuck: '/journey',
  journey_refused: '/journey',
  difference: '/cards',
  telling_late: '/ledger',
  telling_refused: '/cards',
}

/** The member's page, where it shows what the problem is about. */
export const memberPath = ({ kind, member }: Problem) => `/members/${member?.id ?? ''}${tabs[kind] ?? ''}`

/** Where to go about a problem, as far as this role may go there. */
export function waysOf(problem: Problem, may: (operation: Operation) => boolean): Way[] {
  const { kind, card, member, webhookId } = problem
  const ways: Way[] = []
  if (kind === 'review_refused' && card && may('card.edit'))
    ways.push({ way: 'edit', to: `/cards/${card.cardId}/edit`, isMain: true })
  if (kind === 'stock_low' && card && may('card.stock'))
    ways.push({ way: 'stock', to: `/cards/${card.cardId}/stock`, isMain: true })
  if (webhookId !== undefined && may('api.view'))
    ways.push({
      way: 'log',
      to: { path: '/integrations/deliveries', query: { webhook: webhookId } },
      isMain: true,
    })
  if (member && may('member.view'))
    ways.push({ way: 'member', to: memberPath(problem), isMain: kind === 'departure_held' })
  return ways
}
