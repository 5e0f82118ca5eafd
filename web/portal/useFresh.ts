import { onBeforeUnmount, onMounted, watch } from 'vue'
import { useParts } from './parts.ts'
import { useMembership } from './store/membership.ts'

/** Asks when the page is shown, when she comes back to it, and when her figures have changed meanwhile. */
export function useFresh(refresh: () => Promise<unknown>): void {
  const { browser } = useParts()
  const membership = useMembership()
  let stop: (() => void) | undefined
  onMounted(() => {
    void refresh()
    stop = browser.onReturn(() => void refresh())
  })
  onBeforeUnmount(() => stop?.())
  watch(
    () => membership.me?.version,
    (version, before) => {
      if (before !== undefined && version !== before) void refresh()
    },
  )
}
