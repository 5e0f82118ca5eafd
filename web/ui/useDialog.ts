import { onBeforeUnmount, onMounted, type ShallowRef } from 'vue'

/** A dialog over the page: takes the focus, keeps it, closes on Escape, gives the focus back. */
export function useDialog(dialog: Readonly<ShallowRef<HTMLElement | null>>, close: () => void): void {
  let before: Element | null = null

  function onKey(event: KeyboardEvent) {
    if (event.key === 'Escape') return close()
    if (event.key !== 'Tab') return
    const stops = [...(dialog.value?.querySelectorAll<HTMLElement>('button, a[href]') ?? [])]
    const [first, last] = [stops[0], stops[stops.length - 1]]
    const active = document.activeElement
    const leaving = event.shiftKey ? active === first || active === dialog.value : active === last
    if (!leaving) return
    event.preventDefault()
    ;(event.shiftKey ? last : first)?.focus()
  }

  onMounted(() => {
    before = document.activeElement
    document.addEventListener('keydown', onKey)
    dialog.value?.focus()
  })
  onBeforeUnmount(() => {
    document.removeEventListener('keydown', onKey)
    if (before instanceof HTMLElement) before.focus()
  })
}
