import { computed, shallowRef, watchEffect } from 'vue'
import type { PagedList } from '../../../usePaged.ts'

/** A list that came whole, as `DataTable` takes it. */
export function useWhole<T>(read: () => T[]): PagedList<T> {
  const rows = shallowRef<T[]>(read())
  watchEffect(() => (rows.value = read()))
  const isLoading = shallowRef(false)
  return {
    rows,
    isLoading,
    problem: shallowRef(undefined),
    hasMore: computed(() => false),
    state: computed(() => (rows.value.length === 0 ? 'empty' : 'full')),
    more: () => Promise.resolve(),
    reload: () => Promise.resolve(),
  }
}
