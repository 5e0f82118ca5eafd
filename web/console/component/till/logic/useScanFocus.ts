import { nextTick, onBeforeUnmount, onMounted, watch, type Ref } from 'vue'
import { hasKeyboard } from './hasKeyboard.ts'
import { isDialogOpen } from './isDialogOpen.ts'

/**
 * Keeps the keyboard's cursor in the scan field whenever the till waits for a code: after a posting, after Esc, when somebody
 * clicks beside everything, and when the window comes to the front.
 */
export function useScanFocus(
  field: () => { focus: () => void } | null,
  { isWaiting, escape }: { isWaiting: Ref<boolean>; escape: () => void },
): { focus: () => Promise<void> } {
  const focus = async () => {
    await nextTick()
    if (hasKeyboard()) field()?.focus()
  }
  const focusIfIdle = () => {
    const isElsewhere = document.activeElement !== null && document.activeElement !== document.body
    if (isWaiting.value && !isElsewhere) void focus()
  }
  const hear = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || isDialogOpen()) return
    escape()
    void focus()
  }
  onMounted(() => {
    window.addEventListener('keydown', hear)
    window.addEventListener('focus', focusIfIdle)
    window.addEventListener('pointerup', focusIfIdle)
    // After the heading has had the focus that a new page gives it.
    window.setTimeout(() => void focus(), 50)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('keydown', hear)
    window.removeEventListener('focus', focusIfIdle)
    window.removeEventListener('pointerup', focusIfIdle)
  })
  watch(isWaiting, (now) => {
    if (now) void focus()
  })
  return { focus }
}
