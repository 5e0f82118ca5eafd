import type { RouteLocationRaw } from 'vue-router'
import type { Problem } from '../../../../../shared/console/problem.ts'
import type { Operation } from '../../../../../shared/console/role.ts'

/** A page of the console where a problem is dealt with; `isMain`: nothing else helps. */
export type Way = { way: 'edit' | 'stock' | 'log' | 'member'; to: RouteLocationRaw; isMain: boolean }

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
    ways.push({ way: 'member', to: `/members/${member.id}`, isMain: kind === 'departure_held' })
  return ways
}
