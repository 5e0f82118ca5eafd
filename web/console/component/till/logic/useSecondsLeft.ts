import { computed, onBeforeUnmount, ref, watch, type ComputedRef } from 'vue'

/**
 * Counts down from so many seconds, from the moment at which they are said: by this page's own clock, for a till's may be
 * minutes wrong. `clock` answers milliseconds that only grow.
 */
export function useSecondsLeft(
  seconds: () => number,
  clock: () => number = () => performance.now(),
): ComputedRef<number> {
  const end = ref(0)
  const now = ref(clock())
  watch(seconds, (left) => (end.value = clock() + left * 1000), { immediate: true })
  const timer = window.setInterval(() => (now.value = clock()), 500)
  onBeforeUnmount(() => window.clearInterval(timer))
  return computed(() => Math.max(0, Math.ceil((end.value - Math.max(now.value, 0)) / 1000)))
}

/** `9:05`. */
export const minutesAndSeconds = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
