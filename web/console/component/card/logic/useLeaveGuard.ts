import { onBeforeUnmount, onMounted, ref } from 'vue'
import { onBeforeRouteLeave, onBeforeRouteUpdate, type RouteLocationNormalized } from 'vue-router'

/**
 * Asks before work that is not saved is left: the page's own dialog for its links, the browser's for the window.
 * `isSamePlace` lets a way through that loses nothing.
 */
export function useLeaveGuard(
  isDirty: () => boolean,
  isSamePlace: (to: RouteLocationNormalized) => boolean = () => false,
) {
  const isAsking = ref(false)
  let answer: (mayLeave: boolean) => void = () => undefined

  const ask = (to: RouteLocationNormalized) => {
    if (!isDirty() || isSamePlace(to)) return true
    isAsking.value = true
    return new Promise<boolean>((resolve) => (answer = resolve))
  }
  onBeforeRouteLeave(ask)
  onBeforeRouteUpdate(ask)

  const warn = (event: BeforeUnloadEvent) => {
    if (isDirty()) event.preventDefault()
  }
  onMounted(() => window.addEventListener('beforeunload', warn))
  onBeforeUnmount(() => {
    window.removeEventListener('beforeunload', warn)
    answer(false)
  })
  return {
    isAsking,
    leave() {
      isAsking.value = false
      answer(true)
    },
    /** The dialog was closed without a word: she stays. */
    stay: () => answer(false),
  }
}
