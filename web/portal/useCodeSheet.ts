import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useMounted } from './useMounted.ts'

const HASH = '#code'

/**
 * The full-screen code is a place in the history, so that the phone's back button closes it and not the page.
 * A fragment, because it is no part of the address that the JS-SDK's signature is checked against.
 */
export function useCodeSheet(): { open: () => void; close: () => void; shown: ComputedRef<boolean> } {
  const route = useRoute()
  const router = useRouter()
  const mounted = useMounted()
  const here = (hash: string) => ({ path: route.path, query: route.query, hash })
  return {
    shown: computed(() => mounted.value && route.hash === HASH),
    open: () => void router.push(here(HASH)),
    close() {
      // Loaded with the fragment already, there is no page of ours to go back to.
      if (router.options.history.state['back']) router.back()
      else void router.replace(here(''))
    },
  }
}
