import { onBeforeUnmount, watch, type ShallowRef } from 'vue'

/** Calls back when the end of a list comes near the screen. Where that cannot be seen, its button does it. */
export function useEndless(end: Readonly<ShallowRef<HTMLElement | null>>, more: () => void): void {
  let observer: IntersectionObserver | undefined
  watch(
    end,
    (element) => {
      observer?.disconnect()
      if (!element || typeof IntersectionObserver === 'undefined') return
      observer = new IntersectionObserver(
        (entries) => {
          if (entries.some(({ isIntersecting }) => isIntersecting)) more()
        },
        { rootMargin: '300px' },
      )
      observer.observe(element)
    },
    { flush: 'post' },
  )
  onBeforeUnmount(() => observer?.disconnect())
}
