import { computed, ref, watch, type ComputedRef } from 'vue'
import type { PagedList } from '../../../usePaged.ts'

/** Some seconds of looking; then somebody is asked whether it is worth it. */
const PAGES_MAX = 12

/**
 * One request looks through so many members as it may, and none of them need fit: while nothing is found and there is more,
 * the next page is asked for by itself.
 */
export function useLookOn<T>(list: PagedList<T>): {
  isOn: ComputedRef<boolean>
  /** A new question, or somebody wants to look further. */
  begin: () => void
} {
  const looked = ref(0)
  const isEmpty = computed(() => list.rows.value.length === 0 && list.hasMore.value)
  const isOn = computed(() => isEmpty.value && looked.value < PAGES_MAX)
  watch(
    [isEmpty, list.isLoading, looked],
    () => {
      if (!isOn.value || list.isLoading.value || list.problem.value) return
      looked.value += 1
      void list.more()
    },
    { immediate: true },
  )
  return {
    isOn,
    begin: () => {
      looked.value = 0
    },
  }
}
