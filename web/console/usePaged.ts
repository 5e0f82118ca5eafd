import { computed, onBeforeUnmount, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue'
import type { Paged } from '../../shared/console/answer.ts'
import type { ConsoleAnswer, ConsoleRefusal } from '../api/consoleClient.ts'
import { usePreferences } from './parts.ts'

/** A list that is read page by page, each after the last row of the one before. Goes into `DataTable` as it is. */
export type PagedList<T> = {
  rows: ShallowRef<T[]>
  state: ComputedRef<'waiting' | 'failed' | 'empty' | 'full'>
  hasMore: ComputedRef<boolean>
  isLoading: ShallowRef<boolean>
  problem: ShallowRef<ConsoleRefusal | undefined>
  /** The next page, below what is there. */
  more: () => Promise<void>
  /** From the start: after a filter or the data changed. The old rows stay until the new ones are there. */
  reload: () => Promise<void>
}

/** Reads the first page at once, in a component's setup. An answer that was overtaken by a newer question is dropped. */
export function usePaged<T>(read: (cursor?: string) => Promise<ConsoleAnswer<Paged<T>>>): PagedList<T> {
  const rows = shallowRef<T[]>([])
  const next = shallowRef<string>()
  const problem = shallowRef<ConsoleRefusal>()
  const isLoading = shallowRef(false)
  const isRead = shallowRef(false)
  let latest = 0

  async function load(cursor?: string) {
    const mine = (latest += 1)
    isLoading.value = true
    const answer = await read(cursor)
    if (mine !== latest) return
    isLoading.value = false
    problem.value = answer.ok ? undefined : answer
    if (!answer.ok) return
    rows.value = cursor === undefined ? answer.value.items : [...rows.value, ...answer.value.items]
    next.value = answer.value.next
    isRead.value = true
  }

  // The server's sentences come in the language that was asked in.
  watch(usePreferences().locale, () => void load())
  onBeforeUnmount(() => (latest += 1))
  void load()
  return {
    rows,
    problem,
    isLoading,
    hasMore: computed(() => next.value !== undefined),
    state: computed(() => {
      if (!isRead.value) return problem.value && !isLoading.value ? 'failed' : 'waiting'
      return rows.value.length === 0 ? 'empty' : 'full'
    }),
    more: async () => {
      if (!isLoading.value && next.value !== undefined) await load(next.value)
    },
    reload: () => load(),
  }
}
