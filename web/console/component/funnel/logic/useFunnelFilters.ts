import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { FunnelFilter } from './funnelApi.ts'
import { rangeQuery, readRange, type DayRange } from './ranges.ts'

export const funnelViews = ['steps', 'wechat', 'dropOuts'] as const
export type FunnelView = (typeof funnelViews)[number]

/** As it is, and another only where it says something else: a question is not asked again for a new object. */
function steady<T>(read: () => T): ComputedRef<T> {
  const kept = shallowRef(read())
  watch(read, (now) => {
    if (JSON.stringify(now) !== JSON.stringify(kept.value)) kept.value = now
  })
  return computed(() => kept.value)
}

/** What the funnel's pages look at. It stands in the address: a look can be bookmarked, sent on, and gone back to. */
export function useFunnelFilters() {
  const route = useRoute()
  const router = useRouter()
  const range = steady(() => readRange(route.query, Date.now()))
  const filter = steady<FunnelFilter>(() => ({
    card: typeof route.query['card'] === 'string' ? route.query['card'] : '',
    channel: typeof route.query['channel'] === 'string' ? route.query['channel'] : undefined,
  }))
  const view = computed(() => funnelViews.find((one) => one === route.query['view']) ?? 'steps')

  const queryOf = (change: { range?: DayRange; filter?: FunnelFilter; view?: FunnelView }) => {
    const { card, channel } = change.filter ?? filter.value
    const to = change.view ?? view.value
    return {
      ...(to !== 'steps' && { view: to }),
      ...rangeQuery(change.range ?? range.value, Date.now()),
      ...(card && { card }),
      ...(channel !== undefined && { channel }),
    }
  }
  return {
    range,
    filter,
    view,
    /** Where another view of the same days stands: another place, that one can go back from. */
    at: (to: FunnelView) => ({ query: queryOf({ view: to }) }),
    /** Other days of the same view: the same place, looked at otherwise. */
    go: (change: { range?: DayRange; filter?: FunnelFilter }) =>
      void router.replace({
        query: { ...(route.query['step'] && { step: route.query['step'] }), ...queryOf(change) },
      }),
  }
}
