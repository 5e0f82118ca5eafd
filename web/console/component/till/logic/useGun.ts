import { onBeforeUnmount, onMounted } from 'vue'
import { createGunBuffer } from './gunBuffer.ts'
import { isDialogOpen } from './isDialogOpen.ts'

/**
 * Hears a scanner gun wherever the focus is. The Enter at the end of a scan does nothing else: it presses no button and sends
 * no form. While a dialog is open the keyboard is the dialog's.
 */
export function useGun(scanned: (text: string) => void): void {
  const gun = createGunBuffer()
  const hear = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || isDialogOpen()) return
    const scan = gun.press(event)
    if (scan === undefined) return
    event.preventDefault()
    event.stopPropagation()
    scanned(scan)
  }
  onMounted(() => window.addEventListener('keydown', hear, true))
  onBeforeUnmount(() => window.removeEventListener('keydown', hear, true))
}
