import { onBeforeUnmount, onMounted } from 'vue'
import { useParts } from './parts.ts'
import { useCodes } from './store/codes.ts'

const SECOND_MS = 1000

/** The code that stands on the page now, looked at every second. While the page is put away nothing runs. */
export function useMemberCode() {
  const { browser } = useParts()
  const codes = useCodes()
  const stops: (() => void)[] = []
  let running: AbortController | undefined

  async function run(): Promise<void> {
    running?.abort()
    running = new AbortController()
    const { signal } = running
    codes.look(true)
    while (!signal.aborted) {
      await browser.pause(SECOND_MS, signal)
      if (!signal.aborted) codes.look()
    }
  }

  onMounted(() => {
    void run()
    stops.push(
      browser.onReturn(() => void run()),
      browser.onLeave(() => running?.abort()),
    )
  })
  onBeforeUnmount(() => {
    running?.abort()
    for (const stop of stops) stop()
  })
  return codes
}
